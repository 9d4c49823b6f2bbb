using System.Text.Json.Nodes;
using RagPrep.IntegrationTests.Slack.Cloud;

namespace RagPrep.IntegrationTests.Slack;

[Collection(SlackCollection.Name)]
public sealed class SocketTests(SlackServer server)
{
    [Fact]
    public async Task What_comes_over_a_socket_is_acknowledged_by_its_id_and_answered_once()
    {
        var ts = server.Cloud.Channels.NextTs();
        var mention = CloudEvents.Mention("CSOCKET", ts, "What is overfitting?");
        await SendAsync("events_api", "env-1", mention);
        await SendAsync("events_api", "env-2", mention);
        Assert.Contains("learns the noise", (await server.AnswerAsync("CSOCKET", ts)).Shown);

        var command = new JsonObject([.. CloudEvents.Command("/ask", "", server.Cloud.ResponseUrl).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))]);
        await SendAsync("slash_commands", "env-3", command);
        Assert.Contains("Write a question after the command", (string?)server.Cloud.Sockets.Acknowledged["env-3"]!["text"]);
    }

    [Fact]
    public async Task Sockets_are_opened_again_when_slack_asks_and_when_they_drop()
    {
        await server.UntilAsync(() => server.Cloud.Sockets.Open == 2, "Two sockets");
        var opened = server.Cloud.Sockets.Opened;
        await server.Cloud.Sockets.RefreshAsync();
        await server.UntilAsync(() => server.Cloud.Sockets.Opened >= opened + 2 && server.Cloud.Sockets.Open >= 2, "The new sockets");

        opened = server.Cloud.Sockets.Opened;
        server.Cloud.Sockets.DropAll();
        await server.UntilAsync(() => server.Cloud.Sockets.Opened >= opened + 2, "The sockets after the drop");
        var ts = server.Cloud.Channels.NextTs();
        await SendAsync("events_api", "env-4", CloudEvents.Mention("CDROP", ts, "What is overfitting?"));
        await server.AnswerAsync("CDROP", ts);
    }

    // What is not acknowledged is sent again, as Slack does.
    private async Task SendAsync(string type, string envelope, JsonObject payload)
    {
        await server.UntilAsync(() => server.Cloud.Sockets.Open > 0, "A socket");
        await server.Cloud.Sockets.SendAsync(type, envelope, payload);
        await server.UntilAsync(() => server.Cloud.Sockets.Acknowledged.ContainsKey(envelope), "The acknowledgement");
    }
}
