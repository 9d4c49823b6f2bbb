using System.Text.Json.Nodes;
using RagPrep.IntegrationTests.Slack.Cloud;

namespace RagPrep.IntegrationTests.Slack;

/// <summary>Kills the real server between questions, each time when Slack has a message that the server does not know of yet.</summary>
public sealed class KillTests : IClassFixture<SlackServer>
{
    private const int Questions = 200, ChannelCount = 50;

    private static readonly (string Question, string Fact)[] Asked =
    [
        ("What is a p-value?", "at least as extreme"), ("What is a left join?", "keeps every row of the left table"), ("What is overfitting?", "learns the noise"),
        ("What is a random forest?", "averages many decision trees"), ("What is a sample ratio mismatch?", "differ from the planned split"),
    ];

    private static readonly int[] KilledAt = [60, 130];
    private readonly SlackServer server;
    private int kills;

    public KillTests(SlackServer server) => this.server = server;

    [Fact]
    public async Task Each_of_200_questions_is_answered_exactly_once_though_the_server_is_killed_twice()
    {
        var questions = Enumerable.Range(0, Questions).Select(i => (Channel: $"CKILL{i % ChannelCount}", Ts: server.Cloud.Channels.NextTs(), Asked[i % Asked.Length].Question, Asked[i % Asked.Length].Fact)).ToList();
        server.Cloud.Posted = KillAt;
        var restarts = RestartAsync();
        var outOfOrder = questions.ToArray();
        new Random(20261128).Shuffle(outOfOrder);
        var deliveries = outOfOrder.SelectMany(Events).Select(DeliverLaterAsync).ToList();

        Assert.All(await Task.WhenAll(deliveries), Assert.True);
        await restarts;
        await server.UntilAsync(() => server.Cloud.Channels.All.Count(message => message.Updates > 0) == Questions, "The last answer");

        Assert.Equal(KilledAt.Length, kills);
        var answers = server.Cloud.Channels.All.ToLookup(message => (message.Channel, message.Thread));
        Assert.All(questions, question => Assert.Contains(question.Fact, Assert.Single(answers[(question.Channel, question.Ts)]).Shown));
        Assert.Equal(Questions, server.Cloud.Channels.All.Count(message => message.Channel.StartsWith("CKILL", StringComparison.Ordinal)));
        Assert.Empty(server.Cloud.Violations);
    }

    [Fact]
    public async Task A_conversation_goes_on_after_the_server_was_killed()
    {
        var ts = server.Cloud.Channels.NextTs();
        await server.Sender.DeliverAsync(CloudEvents.Mention("CGOESON", ts, "What is a left join?"));
        await server.AnswersAsync("CGOESON", 1);
        server.Kill();
        await server.StartAsync();
        await server.Sender.DeliverAsync(CloudEvents.Message("CGOESON", server.Cloud.Channels.NextTs(), "Show the SQL for it.", thread: ts));

        Assert.StartsWith("Asked as: Show the SQL for left join.", (await server.AnswersAsync("CGOESON", 2))[1]);
    }

    [Fact]
    public async Task An_answer_that_was_sent_before_the_kill_is_not_sent_again_and_the_asker_is_told()
    {
        var (url, killed) = (server.Cloud.ResponseUrl, false);
        server.Cloud.Responded = () =>
        {
            server.Cloud.Responded = null;
            server.Kill();
            Volatile.Write(ref killed, true);
        };
        await server.Sender.SendFormAsync("/slack/commands", CloudEvents.Command("/ask", "What is overfitting?", url));
        await server.UntilAsync(() => Volatile.Read(ref killed), "The kill");
        await server.StartAsync();

        Assert.Contains("learns the noise", (await server.ResponseAsync(url)).Shown);
        var second = (await server.ResponseAsync(url, times: 2)).Text;
        Assert.StartsWith("I could not see whether my answer to 'What is overfitting?' reached you.", second);
        Assert.DoesNotContain("learns the noise", second);
    }

    // Slack tells of a message that names the bot twice.
    private static IEnumerable<(int At, JsonObject Event)> Events((string Channel, string Ts, string Question, string Fact) question, int place) =>
    [
        (place, CloudEvents.Mention(question.Channel, question.Ts, question.Question)),
        (place, CloudEvents.Message(question.Channel, question.Ts, $"<@{SlackCloud.BotUser}> {question.Question}")),
    ];

    // Twenty questions a second.
    private async Task<bool> DeliverLaterAsync((int At, JsonObject Event) one)
    {
        await Task.Delay(one.At * 50);
        return await server.Sender.DeliverAsync(one.Event);
    }

    private void KillAt(int posted)
    {
        if (kills < KilledAt.Length && posted >= KilledAt[kills])
        {
            kills++;
            server.Kill();
        }
    }

    private async Task RestartAsync()
    {
        for (var seen = 0; seen < KilledAt.Length; seen++)
        {
            await server.UntilAsync(() => Volatile.Read(ref kills) > seen, "The kill");
            await server.StartAsync();
        }
    }
}
