using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RagPrep.IntegrationTests.Api;
using RagPrep.IntegrationTests.Slack.Cloud;

namespace RagPrep.IntegrationTests.Slack;

[Collection(SlackCollection.Name)]
public sealed class SignatureTests(SlackServer server)
{
    private const string Body = """{"type": "url_verification", "challenge": "abc"}""";

    [Fact]
    public async Task Slack_is_told_its_challenge()
    {
        using var response = await server.Sender.SendAsync("/slack/events", Body);
        Assert.Equal("abc", (string?)(await response.JsonAsync())["challenge"]);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactivity")]
    public async Task What_is_not_signed_by_slack_is_refused(string route)
    {
        foreach (var (age, secret) in new[] { (0, "another secret"), (301, SlackServer.Secret), (-301, SlackServer.Secret) })
            Assert.Contains("signature is not Slack's", await (await PostAsync(route, age, secret)).ProblemAsync(HttpStatusCode.Unauthorized));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.PostJsonAsync(route, Body)).StatusCode);
    }

    [Fact]
    public async Task A_request_is_taken_once()
    {
        const string other = """{"type": "url_verification", "challenge": "once"}""";
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString();
        using var first = await PostAsync("/slack/events", time, CloudSender.Sign(SlackServer.Secret, time, other), other);
        using var second = await PostAsync("/slack/events", time, CloudSender.Sign(SlackServer.Secret, time, other), other);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("taken before", await second.ProblemAsync(HttpStatusCode.Unauthorized));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"type": "event_callback", "type": "event_callback"}""")]
    [InlineData("""{"type": 3}""")]
    public async Task A_signed_body_that_is_not_slacks_is_a_400(string body)
    {
        using var response = await server.Sender.SendAsync("/slack/events", body);
        await response.ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task No_secret_is_logged()
    {
        using var response = await server.Sender.SendAsync("/slack/events", new JsonObject { ["type"] = "other" }.ToJsonString());
        Assert.Contains("Slack: the bot is ragprep in the workspace Stand-in", server.Output);
        Assert.All([SlackServer.Secret, SlackCloud.BotToken, SlackCloud.AppToken, SlackServer.MattermostToken], secret => Assert.DoesNotContain(secret, server.Output));
    }

    private Task<HttpResponseMessage> PostAsync(string route, int age, string secret)
    {
        var time = (DateTimeOffset.UtcNow.ToUnixTimeSeconds() - age).ToString();
        return PostAsync(route, time, CloudSender.Sign(secret, time, Body), Body);
    }

    private Task<HttpResponseMessage> PostAsync(string route, string time, string signature, string body) => server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, route)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
        Headers = { { "X-Slack-Request-Timestamp", time }, { "X-Slack-Signature", signature } },
    });
}
