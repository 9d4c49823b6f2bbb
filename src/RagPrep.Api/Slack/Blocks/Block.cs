using System.Text.Json.Nodes;

namespace RagPrep.Api.Slack.Blocks;

/// <summary>Slack's blocks, of those that the bot uses.</summary>
internal static class Block
{
    /// <summary>Characters that a section's text may have.</summary>
    public const int MaxSection = 3000;

    public static JsonObject Section(string mrkdwn) => new() { ["type"] = "section", ["text"] = Text(mrkdwn) };

    public static JsonObject Context(string mrkdwn) => new() { ["type"] = "context", ["elements"] = new JsonArray(Text(mrkdwn)) };

    public static JsonObject Actions(params IEnumerable<JsonObject> buttons) => new() { ["type"] = "actions", ["elements"] = new JsonArray([.. buttons]) };

    public static JsonObject Button(string label, string action, string value) => new()
    {
        ["type"] = "button",
        ["text"] = PlainText(label),
        ["action_id"] = action,
        ["value"] = value,
    };

    public static JsonObject PlainText(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    // Verbatim: names of channels and addresses in the notes are not turned into links.
    private static JsonObject Text(string mrkdwn) => new() { ["type"] = "mrkdwn", ["text"] = mrkdwn, ["verbatim"] = true };
}
