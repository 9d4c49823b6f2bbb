using RagPrep.IntegrationTests.Slack.Cloud;

namespace RagPrep.IntegrationTests.Slack;

/// <summary>Slack takes what is sent, and its acknowledgement is lost on the way or comes when nobody waits for it any more.</summary>
[Collection(SlackCollection.Name)]
public sealed class LostAnswerTests(SlackServer server)
{
    private const string Question = "What is a random forest?", Fact = "averages many decision trees";

    [Fact]
    public async Task What_slack_took_without_saying_so_comes_once()
    {
        foreach (var late in new[] { true, false })
        {
            server.Cloud.LoseAnswer("chat.postMessage", late);
            server.Cloud.LoseAnswer("response_url", late);
        }
        server.Cloud.LoseAnswer("chat.update", late: false);
        var threads = new[] { "CLOST1", "CLOST2" }.Select(channel => (Channel: channel, Ts: server.Cloud.Channels.NextTs())).ToList();
        var urls = new[] { "CLOST3", "CLOST4" }.Select(channel => (Channel: channel, Url: server.Cloud.ResponseUrl)).ToList();
        foreach (var (channel, ts) in threads)
            await server.Sender.DeliverAsync(CloudEvents.Mention(channel, ts, Question));
        foreach (var (channel, url) in urls)
            await server.Sender.SendFormAsync("/slack/commands", CloudEvents.Command("/ask", Question, url, channel: channel));

        foreach (var (_, url) in urls)
        {
            Assert.Contains(Fact, (await server.ResponseAsync(url)).Shown);
            Assert.StartsWith($"I could not see whether my answer to '{Question}' reached you.", (await server.ResponseAsync(url, times: 2)).Text);
        }
        foreach (var (channel, ts) in threads)
            Assert.Contains(Fact, (await server.AnswerAsync(channel, ts)).Shown);
        await server.UntilAsync(() => server.Cloud.AllAnswersLost, "The lost answers");
        Assert.All(urls, sent => Assert.Equal(2, server.Cloud.Calls.Count(call => call.Method == "response_url" && sent.Url.EndsWith(call.Id, StringComparison.Ordinal))));
    }
}
