using System.Diagnostics;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>A hundred questions a second, from many channels.</summary>
internal static class SlackLoad
{
    private const int PerSecond = 100, PerChannel = 4;

    /// <summary>Sends for a while, each event at its time whether or not those before it were acknowledged.</summary>
    /// <param name="sender">Sends.</param>
    /// <param name="cloud">Names the messages.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="asks">Of so many messages one is a question to the notes; the others are answered that they are none.</param>
    public static async Task<IReadOnlyList<SentEvent>> SendAsync(CloudSender sender, SlackCloud cloud, TimeSpan duration, int asks = 1)
    {
        var sending = new List<Task<SentEvent>>();
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < PerSecond * duration.TotalSeconds; i++)
        {
            var early = TimeSpan.FromSeconds((double)i / PerSecond) - Stopwatch.GetElapsedTime(start);
            if (early > TimeSpan.Zero)
                await Task.Delay(early);
            sending.Add(SendOneAsync(sender, $"CLOAD{i / PerChannel}", cloud.Channels.NextTs(), i % asks == 0 ? "What is a p-value?" : "?"));
        }
        return await Task.WhenAll(sending);
    }

    /// <summary>How many have no answer yet.</summary>
    public static int Lost(SlackCloud cloud, IReadOnlyList<SentEvent> sent)
    {
        var answered = cloud.Channels.All.Where(message => message.Updates > 0).Select(message => (message.Channel, message.Thread)).ToHashSet();
        return sent.Count(one => !answered.Contains((one.Channel, one.Ts)));
    }

    private static async Task<SentEvent> SendOneAsync(CloudSender sender, string channel, string ts, string text)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await sender.SendAsync("/slack/events", CloudEvents.Mention(channel, ts, text).ToJsonString());
        return new SentEvent(channel, ts, response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
