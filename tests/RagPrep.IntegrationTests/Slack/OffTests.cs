using System.Net;
using RagPrep.IntegrationTests.Api;

namespace RagPrep.IntegrationTests.Slack;

/// <summary>A server for which no bot was set up.</summary>
[Collection(ServerCollection.Name)]
public sealed class OffTests(ServerProcess server)
{
    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactivity")]
    [InlineData("/mattermost/command")]
    [InlineData("/mattermost/webhook")]
    [InlineData("/mattermost/action")]
    public async Task Without_secrets_there_are_no_routes(string route)
    {
        using var response = await server.Client.PostJsonAsync(route, "{}");

        await response.ProblemAsync(HttpStatusCode.NotFound);
    }
}
