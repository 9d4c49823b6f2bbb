using System.Diagnostics;
using System.Net;
using RagPrep.IntegrationTests.Slack.Cloud;

namespace RagPrep.Benchmarks.Slack;

/// <summary>How fast the real server acknowledges a hundred events a second for thirty seconds, while it answers them, and whether any is lost.</summary>
internal static class SlackBenchmark
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(30), Patience = TimeSpan.FromMinutes(10);

    public static async Task RunAsync()
    {
        var server = new BotServer();
        await server.InitializeAsync();
        try
        {
            await MeasureAsync(server);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task MeasureAsync(BotServer server)
    {
        var sent = await SlackLoad.SendAsync(server.Sender, server.Cloud, Duration);
        var milliseconds = sent.Select(one => one.Milliseconds).Order().ToList();
        Console.WriteLine($"{sent.Count} events in {Duration.TotalSeconds:0} s, {sent.Count(one => one.Status != HttpStatusCode.OK)} not acknowledged");
        Console.WriteLine($"acknowledged within: median {At(milliseconds, .5):0} ms, p99 {At(milliseconds, .99):0} ms, last {milliseconds[^1]:0} ms");

        var start = Stopwatch.GetTimestamp();
        while (SlackLoad.Lost(server.Cloud, sent) > 0 && Stopwatch.GetElapsedTime(start) < Patience)
            await Task.Delay(500);
        var doubled = server.Cloud.Channels.All.GroupBy(message => (message.Channel, message.Thread)).Count(group => group.Count() > 1);
        Console.WriteLine($"{SlackLoad.Lost(server.Cloud, sent)} lost, {doubled} answered twice; the last answer came {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s after the last event");
    }

    private static double At(List<double> ordered, double share) => ordered[(int)Math.Ceiling(share * ordered.Count) - 1];
}
