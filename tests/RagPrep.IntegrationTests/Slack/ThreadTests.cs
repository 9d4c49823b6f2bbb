using System.Text.Json.Nodes;
using RagPrep.IntegrationTests.Slack.Cloud;

namespace RagPrep.IntegrationTests.Slack;

[Collection(SlackCollection.Name)]
public sealed class ThreadTests(SlackServer server)
{
    private const string Question = "What is a p-value?", Fact = "at least as extreme";

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_with_sources_confidence_and_buttons()
    {
        var ts = server.Cloud.Channels.NextTs();
        Assert.True(await server.Sender.DeliverAsync(CloudEvents.Mention("CMENTION", ts, Question)));

        var answer = await server.AnswerAsync("CMENTION", ts);
        Assert.Contains(Fact, answer.Shown);
        Assert.Contains("[1] <https://notes.example/?chunk=", answer.Shown);
        Assert.Contains("statistics/p-values.md", answer.Shown);
        Assert.Contains("› What a p-value is, line", answer.Shown);
        Assert.Matches(@"Confidence \d+ %", answer.Shown);
        Assert.All(["helpful", "not_helpful", "show_sources", "ask_wider"], action => Assert.NotNull(answer.Button(action)));
        Assert.Null(answer.Button("show_everyone"));
        Assert.Equal((true, "Looking…"), (answer.Updates == 1, (string?)server.Cloud.Calls.First(call => call.Method == "chat.postMessage" && (string?)call.Body["thread_ts"] == ts).Body["text"]));
        Assert.Empty(server.Cloud.Violations);
    }

    [Fact]
    public async Task Doubled_events_retries_and_deliveries_make_one_answer()
    {
        var ts = server.Cloud.Channels.NextTs();
        var mention = CloudEvents.Mention("CDOUBLE", ts, Question);
        await server.Sender.DeliverAsync(CloudEvents.Message("CDOUBLE", ts, $"<@{SlackCloud.BotUser}> {Question}"));
        await server.Sender.DeliverAsync(mention);
        await Task.Delay(1100);
        using var again = await server.Sender.SendAsync("/slack/events", mention.ToJsonString(), retry: 1);

        again.EnsureSuccessStatusCode();
        await server.AnswerAsync("CDOUBLE", ts);
        await server.AnswerAsync("CDOUBLE", await AskAsync("CDOUBLE"));
        Assert.Equal(2, server.Cloud.Channels.All.Count(message => message.Channel == "CDOUBLE"));
    }

    [Fact]
    public async Task A_follow_up_needs_no_mention_and_comes_after_the_first_answer_even_if_it_is_delivered_first()
    {
        var (first, second) = (server.Cloud.Channels.NextTs(), server.Cloud.Channels.NextTs());
        await server.Sender.DeliverAsync(CloudEvents.Message("CFOLLOW", second, "What is a left join?", thread: first));
        await server.Sender.DeliverAsync(CloudEvents.Mention("CFOLLOW", first, Question));

        await server.UntilAsync(() => server.Cloud.Channels.All.Count(message => message.Channel == "CFOLLOW" && message.Updates == 1) == 2, "Both answers");
        var answers = server.Cloud.Channels.All.Where(message => message.Channel == "CFOLLOW").ToList();
        Assert.All(answers, answer => Assert.Equal(first, answer.Thread));
        Assert.Contains(Fact, answers[0].Shown);
        Assert.Contains("keeps every row of the left table", answers[1].Shown);
        Assert.True(answers[1].Posted - answers[0].Posted > TimeSpan.FromMilliseconds(900), "A channel takes one message a second.");
    }

    [Fact]
    public async Task A_follow_up_that_leaves_out_its_topic_is_asked_with_the_topic_of_its_thread()
    {
        var (joins, fitting) = (server.Cloud.Channels.NextTs(), server.Cloud.Channels.NextTs());
        await server.Sender.DeliverAsync(CloudEvents.Mention("CTOPIC", joins, "What is a left join?"));
        await server.Sender.DeliverAsync(CloudEvents.Mention("CTOPIC", fitting, "What is overfitting?"));
        await server.Sender.DeliverAsync(CloudEvents.Message("CTOPIC", server.Cloud.Channels.NextTs(), "Show the SQL for it.", thread: joins));

        var answer = (await server.AnswersAsync("CTOPIC", 3))[2];
        Assert.StartsWith("Asked as: Show the SQL for left join.", answer);
        Assert.Contains("LEFT JOIN orders", answer);
        Assert.DoesNotContain("Asked as", (await server.AnswersAsync("CTOPIC", 3))[0]);
    }

    [Fact]
    public async Task A_direct_message_follows_up_on_the_one_before_and_in_a_thread_on_what_stands_there()
    {
        var (forest, fitting) = (server.Cloud.Channels.NextTs(), server.Cloud.Channels.NextTs());
        await server.Sender.DeliverAsync(CloudEvents.Message("D2", forest, "What is a random forest?", type: "im"));
        await server.Sender.DeliverAsync(CloudEvents.Message("D2", fitting, "What is overfitting?", type: "im"));
        await server.Sender.DeliverAsync(CloudEvents.Message("D2", server.Cloud.Channels.NextTs(), "What are its remedies?", type: "im"));
        await server.Sender.DeliverAsync(CloudEvents.Message("D2", server.Cloud.Channels.NextTs(), "What does it average?", thread: forest, type: "im"));

        var answers = await server.AnswersAsync("D2", 4);
        Assert.StartsWith("Asked as: What are overfitting's remedies?", answers[2]);
        Assert.Contains("early stopping", answers[2]);
        Assert.StartsWith("Asked as: What does random forest average?", answers[3]);
        Assert.Contains("decision trees", answers[3]);
    }

    [Fact]
    public async Task Talk_that_is_not_for_the_bot_is_left_alone()
    {
        var ts = server.Cloud.Channels.NextTs();
        var others = new[]
        {
            CloudEvents.Message("CQUIET", ts, "What is a p-value?"),
            CloudEvents.Message("CQUIET", server.Cloud.Channels.NextTs(), "What is a p-value?", thread: ts),
            CloudEvents.Message("CQUIET", server.Cloud.Channels.NextTs(), $"<@{SlackCloud.BotUser}> hello", user: SlackCloud.BotUser),
            CloudEvents.Mention("CQUIET", server.Cloud.Channels.NextTs(), "What is a p-value?", user: "U9"),
            With(CloudEvents.Mention("CQUIET", server.Cloud.Channels.NextTs(), Question), "bot_id", "B2"),
            With(CloudEvents.Mention("CQUIET", server.Cloud.Channels.NextTs(), Question), "subtype", "channel_join"),
        };
        foreach (var other in others)
            Assert.True(await server.Sender.DeliverAsync(other));
        await server.AnswerAsync("CAFTER", await AskAsync("CAFTER"));

        Assert.DoesNotContain(server.Cloud.Channels.All, message => message.Channel == "CQUIET");
    }

    [Fact]
    public async Task A_direct_message_is_answered_and_its_answer_edited_once_when_it_is_edited()
    {
        var ts = server.Cloud.Channels.NextTs();
        await server.Sender.DeliverAsync(CloudEvents.Message("D1", ts, Question, type: "im"));
        Assert.Contains(Fact, (await server.AnswerAsync("D1", ts)).Shown);

        await server.Sender.DeliverAsync(CloudEvents.Edit("D1", ts, Question, "What is overfitting?"));
        var edited = await server.AnswerAsync("D1", ts, updates: 2);
        Assert.Contains("learns the noise", edited.Shown);
        await server.Sender.DeliverAsync(CloudEvents.Edit("D1", ts, "What is overfitting?", "What is a left join?"));
        await server.AnswerAsync("D1", await AskAsync("D1"));
        Assert.Contains("learns the noise", (await server.AnswerAsync("D1", ts)).Shown);
    }

    [Fact]
    public async Task A_refusal_says_what_was_not_found_and_shows_the_nearest_passages()
    {
        var ts = server.Cloud.Channels.NextTs();
        await server.Sender.DeliverAsync(CloudEvents.Mention("CREFUSE", ts, "How does Kubernetes schedule pods?"));

        var answer = await server.AnswerAsync("CREFUSE", ts);
        Assert.Contains("The material does not say.", answer.Shown);
        Assert.Contains("Kubernetes", answer.Shown);
        Assert.Contains("*The nearest passages:*", answer.Shown);
        Assert.DoesNotContain("Confidence", answer.Shown);
    }

    [Fact]
    public async Task A_channel_with_a_collection_asks_that_alone_until_it_asks_wider()
    {
        var ts = server.Cloud.Channels.NextTs();
        await server.Sender.DeliverAsync(CloudEvents.Mention("CSQL", ts, "What is overfitting?"));
        var narrow = await server.AnswerAsync("CSQL", ts);
        Assert.Contains("The material does not say.", narrow.Shown);
        Assert.DoesNotContain("learning/", narrow.Shown);

        using var pressed = await server.Sender.InteractAsync(CloudEvents.Press("ask_wider", narrow.Button("ask_wider")!, server.Cloud.ResponseUrl, "CSQL", narrow.Ts, ts));
        await server.UntilAsync(() => server.Cloud.Channels.All.Any(message => message.Channel == "CSQL" && message.Ts != narrow.Ts && message.Updates == 1), "The wider answer");
        var wide = Assert.Single(server.Cloud.Channels.All, message => message.Channel == "CSQL" && message.Ts != narrow.Ts);
        Assert.Equal(ts, wide.Thread);
        Assert.Contains("learns the noise", wide.Shown);
        Assert.Contains("*More passages:*", wide.Shown);
    }

    [Fact]
    public async Task A_channel_that_asks_too_much_is_told_so_once()
    {
        for (var i = 0; i < 8; i++)
            await server.Sender.DeliverAsync(CloudEvents.Mention("CBUSY", server.Cloud.Channels.NextTs(), Question));

        var notice = await server.CallAsync("chat.postEphemeral", call => (string?)call.Body["channel"] == "CBUSY");
        Assert.Contains("more than 5 questions in a minute", notice.Message.Text);
        await server.UntilAsync(() => server.Cloud.Channels.All.Count(message => message.Channel == "CBUSY" && message.Updates == 1) == 5, "The five answers");
        Assert.InRange(server.Cloud.Calls.Count(call => call.Method == "chat.postEphemeral" && (string?)call.Body["channel"] == "CBUSY"), 1, 2);
    }

    [Fact]
    public async Task Slack_being_busy_or_broken_loses_nothing_and_a_closed_channel_starts_no_storm()
    {
        server.Cloud.Fail("chat.postMessage", 429, 500);
        server.Cloud.Fail("chat.update", 429);
        var ts = await AskAsync("CFAIL");
        await server.AnswerAsync("CFAIL", ts);

        var calls = server.Cloud.Calls.Count(call => call.Method == "chat.postMessage");
        server.Cloud.Refuse("chat.postMessage", "is_archived");
        await AskAsync("CARCHIVED");
        await server.UntilAsync(() => server.Output.Contains("is_archived", StringComparison.Ordinal), "The log line");
        await server.AnswerAsync("CAFTER", await AskAsync("CAFTER"));
        Assert.Equal(calls + 2, server.Cloud.Calls.Count(call => call.Method == "chat.postMessage"));
    }

    private async Task<string> AskAsync(string channel)
    {
        var ts = server.Cloud.Channels.NextTs();
        Assert.True(await server.Sender.DeliverAsync(CloudEvents.Mention(channel, ts, Question)));
        return ts;
    }

    private static JsonObject With(JsonObject callback, string name, string value)
    {
        callback["event"]![name] = value;
        return callback;
    }
}
