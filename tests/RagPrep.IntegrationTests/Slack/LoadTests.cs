using System.Net;
using RagPrep.IntegrationTests.Slack.Cloud;
using Xunit.Abstractions;

namespace RagPrep.IntegrationTests.Slack;

[Collection(SlackCollection.Name)]
public sealed class LoadTests(SlackServer server, ITestOutputHelper output)
{
    // Slack sends again what is not acknowledged within three seconds; ours to aim for is half of one.
    private const double Limit = 3000, LimitOfMost = 500;

    [Fact]
    public async Task Of_a_hundred_events_a_second_for_half_a_minute_each_is_acknowledged_in_time_and_none_is_lost()
    {
        var sent = await SlackLoad.SendAsync(server.Sender, server.Cloud, TimeSpan.FromSeconds(30), asks: 6);
        var milliseconds = sent.Select(one => one.Milliseconds).Order().ToList();
        var ofMost = milliseconds[(int)(0.99 * sent.Count)];
        output.WriteLine($"{sent.Count} events, p99 {ofMost:0} ms, last {milliseconds[^1]:0} ms");

        Assert.All(sent, one => Assert.Equal(HttpStatusCode.OK, one.Status));
        Assert.True(ofMost <= LimitOfMost && milliseconds[^1] < Limit, $"p99 {ofMost:0} ms, last {milliseconds[^1]:0} ms");
        await server.UntilAsync(() => SlackLoad.Lost(server.Cloud, sent) == 0, "The last answer");
        var answers = server.Cloud.Channels.All.ToLookup(message => (message.Channel, message.Thread));
        Assert.All(sent, one => Assert.Single(answers[(one.Channel, one.Ts)]));
    }
}
