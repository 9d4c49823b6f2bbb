using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>What the bot sent.</summary>
/// <param name="Method">The method, or 'response_url'.</param>
/// <param name="Id">The end of the response_url, or empty.</param>
/// <param name="Body">What was sent.</param>
internal sealed record CloudCall(string Method, string Id, JsonObject Body)
{
    /// <summary>The same as a message, to look at what it shows.</summary>
    public CloudMessage Message => new("", "", "", Body, 0, default);
}
