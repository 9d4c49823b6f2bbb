using System.Net;
using System.Text.Json.Nodes;
using RagPrep.IntegrationTests.Api;

namespace RagPrep.IntegrationTests.Slack;

[Collection(SlackCollection.Name)]
public sealed class MattermostTests(SlackServer server)
{
    [Theory]
    [InlineData("/mattermost/command", "", "ephemeral")]
    [InlineData("/mattermost/webhook", "!ask ", "comment")]
    public async Task A_question_is_answered_with_its_sources(string route, string trigger, string type)
    {
        var answer = await (await PostAsync(route, trigger, SlackServer.MattermostToken, "What is a left join?")).JsonAsync();

        Assert.Equal(type, answer.Text("response_type"));
        Assert.Contains("keeps every row of the left table", answer.Text("text"));
        Assert.Contains("[1] `sql/joins.md` › SQL joins › Left join, lines ", answer.Text("text"));
    }

    [Fact]
    public async Task A_wrong_token_is_refused() =>
        Assert.Contains("Mattermost:Tokens", await (await PostAsync("/mattermost/command", "", "guessed", "What is a left join?")).ProblemAsync(HttpStatusCode.Unauthorized));

    [Fact]
    public async Task A_webhook_in_json_is_read_too()
    {
        var body = new JsonObject { ["token"] = SlackServer.MattermostToken, ["text"] = "!ask", ["trigger_word"] = "!ask" };
        Assert.Contains("Ask me a question", (await (await server.Client.PostJsonAsync("/mattermost/webhook", body.ToJsonString())).JsonAsync()).Text("text"));
    }

    private Task<HttpResponseMessage> PostAsync(string route, string trigger, string token, string text) => server.Client.PostAsync(
        route, new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = token, ["trigger_word"] = trigger.Trim(), ["text"] = trigger + text, ["user_id"] = "u" }));
}
