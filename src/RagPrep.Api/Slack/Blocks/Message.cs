using System.Text.Json.Nodes;

namespace RagPrep.Api.Slack.Blocks;

/// <summary>A message: blocks, and the text for where no blocks are shown (notifications, screen readers).</summary>
/// <param name="Text">In Slack's mrkdwn, escaped.</param>
/// <param name="Blocks">The blocks; none shows the text alone.</param>
public sealed record Message(string Text, IReadOnlyList<JsonObject> Blocks)
{
    /// <summary>Blocks that Slack takes in a message.</summary>
    public const int MaxBlocks = 50;

    // Slack recommends no more than 4,000 characters of text.
    private const int MaxText = 3000;

    /// <summary>A plain sentence.</summary>
    public static Message Plain(string text) => new(Mrkdwn.Escape(text), []);

    /// <summary>As Slack's methods take it; a copy each time.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["text"] = Text.Length <= MaxText ? Text : Mrkdwn.Cut(Text, MaxText) };
        if (Blocks.Count > 0)
            json["blocks"] = new JsonArray([.. Blocks.Select(block => block.DeepClone())]);
        return json;
    }
}
