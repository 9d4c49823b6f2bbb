using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RagPrep.Evaluation;
using RagPrep.Index;
using RagPrep.IntegrationTests.Api;
using RagPrep.IntegrationTests.Slack.Cloud;

namespace RagPrep.IntegrationTests.Slack;

[Collection(SlackCollection.Name)]
public sealed class MattermostTests(SlackServer server) : IAsyncLifetime
{
    private const string Question = "What is a left join?", Fact = "keeps every row of the left table";

    private static int number;
    private MattermostStandIn mattermost = null!;

    public async Task InitializeAsync() => mattermost = await MattermostStandIn.StartAsync();

    public async Task DisposeAsync() => await mattermost.DisposeAsync();

    [Fact]
    public async Task A_command_is_acknowledged_at_once_and_answered_later_to_the_asker_alone()
    {
        var url = mattermost.ResponseUrl;
        Assert.Equal("Looking…", await SayAsync(url, Question));
        Assert.Equal("Looking…", await SayAsync(url, Question));

        var answer = await AnswerAsync(url);
        Assert.Equal("ephemeral", answer.Text("response_type"));
        Assert.Contains(Fact, answer.Text("text"));
        Assert.Contains("[1] `sql/joins.md` › SQL joins › Left join, lines ", answer.Text("text"));
        await AnswerAsync(await AskAsync(Question));
        Assert.Single(mattermost.SentTo(url));
        Assert.Empty(mattermost.Violations);
    }

    [Fact]
    public async Task An_answer_that_was_taken_and_not_acknowledged_is_not_sent_again_and_the_asker_is_told()
    {
        mattermost.CutNext = true;
        var url = await AskAsync("What is a sample ratio mismatch?", "mmcut");
        await server.UntilAsync(() => mattermost.SentTo(url).Count == 2, "The note");

        Assert.Contains("differ from the planned split", mattermost.SentTo(url)[0].Text("text"));
        Assert.StartsWith("I could not see whether my answer to 'What is a sample ratio mismatch?' reached you.", mattermost.SentTo(url)[1].Text("text"));
    }

    [Fact]
    public async Task A_webhook_is_answered_in_its_response_and_a_post_once()
    {
        var post = NextId();
        var (first, second) = (WebhookAsync(post, Question), WebhookAsync(post, Question));
        var answers = await Task.WhenAll(first, second);

        var answer = Assert.Single(answers, answer => answer["text"] is not null);
        Assert.Equal("comment", answer.Text("response_type"));
        Assert.Contains(Fact, answer.Text("text"));
        mattermost.Check(answer.AsObject());
        Assert.Empty(mattermost.Violations);
    }

    [Fact]
    public async Task A_follow_up_is_asked_with_the_topic_of_what_the_same_person_asked_before()
    {
        await AnswerAsync(await AskAsync(Question, "mmfollow"));
        await AnswerAsync(await AskAsync("What is overfitting?", "mmfollow", user: "u2"));
        var answer = (await AnswerAsync(await AskAsync("Show the SQL for it.", "mmfollow"))).Text("text");

        Assert.StartsWith("*Asked as: Show the SQL for left join.*", answer);
        Assert.Contains("LEFT JOIN orders", answer);
    }

    [Fact]
    public async Task A_pressed_button_is_kept_as_a_judgement_and_one_that_was_not_made_here_refused()
    {
        var answer = await AnswerAsync(await AskAsync("What is a random forest?"));
        var integration = answer["attachments"]![0]!["actions"]![1]!["integration"]!;
        Assert.Equal("https://notes.example/mattermost/action", integration.Text("url"));
        var press = new JsonObject { ["user_id"] = "u1", ["channel_id"] = "mm1", ["team_id"] = "t1", ["trigger_id"] = NextId(), ["context"] = integration["context"]!.DeepClone() };

        Assert.Contains("noted as not helpful", (await (await server.Client.PostJsonAsync("/mattermost/action", press.ToJsonString())).JsonAsync()).Text("ephemeral_text"));
        var store = new FeedbackStore(Options.Create(new IndexOptions { Path = server.Index }));
        await server.UntilAsync(() => store.All().Any(kept => (kept.Question, kept.Verdict) == ("What is a random forest?", Verdict.NotHelpful)), "The judgement");
        press["context"]!["verdict"] = "helpful";
        Assert.Contains("not made by this server", await (await server.Client.PostJsonAsync("/mattermost/action", press.ToJsonString())).ProblemAsync(HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_channel_that_asks_too_much_is_told_so_at_once()
    {
        for (var i = 0; i < 5; i++)
            await AskAsync(Question, "mmbusy");

        Assert.Contains("more than 5 questions in a minute", await SayAsync(mattermost.ResponseUrl, Question, "mmbusy"));
    }

    [Fact]
    public async Task A_wrong_token_is_refused_and_a_missing_field_named()
    {
        Assert.Contains("Mattermost:Tokens", await (await PostAsync("command", Fields(Question, "mm1", "u1", token: "guessed"))).ProblemAsync(HttpStatusCode.Unauthorized));
        Assert.Contains("'response_url'", await (await PostAsync("command", Fields(Question, "mm1", "u1"))).ProblemAsync(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("hooks/commands/1")]
    [InlineData("file:///etc/hostname")]
    public async Task An_answer_is_sent_to_a_web_address_alone(string address)
    {
        var fields = Fields(Question, "mm1", "u1");
        fields["response_url"] = address;

        Assert.Contains("'response_url' is no web address", await (await PostAsync("command", fields)).ProblemAsync(HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("application/json", """{"token": "a", "token": "b"}""")]
    [InlineData("application/json", "no json")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "token=a")]
    [InlineData("application/x-www-form-urlencoded", "token=a%00")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\na")]
    public async Task A_body_that_is_neither_a_form_nor_json_is_a_400(string type, string body)
    {
        var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await server.Client.PostAsync("/mattermost/action", content);

        Assert.Contains("neither a form nor JSON", await response.ProblemAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task A_webhook_in_json_is_read_too()
    {
        var body = new JsonObject { ["token"] = BotServer.MattermostToken, ["text"] = "!ask", ["trigger_word"] = "!ask", ["post_id"] = NextId(), ["channel_id"] = "mm1", ["user_id"] = "u1" };
        Assert.Contains("Ask me a question", (await (await server.Client.PostJsonAsync("/mattermost/webhook", body.ToJsonString())).JsonAsync()).Text("text"));
    }

    private static string NextId() => $"id{Interlocked.Increment(ref number)}";

    /// <returns>The response_url.</returns>
    private async Task<string> AskAsync(string question, string channel = "mm1", string user = "u1")
    {
        var url = mattermost.ResponseUrl;
        Assert.Equal("Looking…", await SayAsync(url, question, channel, user));
        return url;
    }

    private async Task<string> SayAsync(string url, string question, string channel = "mm1", string user = "u1")
    {
        var fields = Fields(question, channel, user);
        fields["response_url"] = url;
        return (await (await PostAsync("command", fields)).JsonAsync()).Text("text");
    }

    private async Task<JsonNode> AnswerAsync(string url)
    {
        await server.UntilAsync(() => mattermost.SentTo(url).Count > 0, "The delayed answer");
        return mattermost.SentTo(url)[0];
    }

    private async Task<JsonNode> WebhookAsync(string post, string question)
    {
        var fields = Fields($"!ask {question}", "mmhook", "u1");
        (fields["post_id"], fields["trigger_word"]) = (post, "!ask");
        return await (await PostAsync("webhook", fields)).JsonAsync();
    }

    private static Dictionary<string, string> Fields(string text, string channel, string user, string token = BotServer.MattermostToken) =>
        new() { ["token"] = token, ["text"] = text, ["channel_id"] = channel, ["user_id"] = user, ["team_id"] = "t1" };

    private Task<HttpResponseMessage> PostAsync(string route, Dictionary<string, string> fields) => server.Client.PostAsync($"/mattermost/{route}", new FormUrlEncodedContent(fields));
}
