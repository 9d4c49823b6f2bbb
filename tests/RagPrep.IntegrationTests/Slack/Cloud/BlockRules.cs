using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>Slack's published limits on what is sent to it.</summary>
internal static partial class BlockRules
{
    /// <summary>A sentence for each broken rule.</summary>
    public static IEnumerable<string> Violations(string method, JsonObject body)
    {
        var isMessage = method is "chat.postMessage" or "chat.update" or "chat.postEphemeral" or "response_url";
        var blocks = (isMessage ? body["blocks"] : body["view"]?["blocks"]) as JsonArray ?? [];
        if (isMessage && body["delete_original"] is null && ((string?)body["text"] ?? "").Length is 0 or > 4000)
            yield return $"{method}: text has {((string?)body["text"])?.Length} characters";
        if (blocks.Count > (isMessage ? 50 : 100))
            yield return $"{method}: {blocks.Count} blocks";
        foreach (var violation in blocks.SelectMany(block => OfBlock(block!)).Concat(Mentions((string?)body["text"] ?? "")))
            yield return $"{method}: {violation}";
        if (body["view"] is JsonObject view)
        {
            foreach (var violation in OfView(view))
                yield return $"{method}: {violation}";
        }
    }

    private static IEnumerable<string> OfBlock(JsonNode block)
    {
        var type = (string?)block["type"];
        var texts = type switch
        {
            "section" => [block["text"]],
            "context" => block["elements"]!.AsArray().AsEnumerable(),
            "input" => [],
            "actions" => [],
            _ => throw new InvalidOperationException($"The stand-in knows no block '{type}'."),
        };
        if (type == "context" && block["elements"]!.AsArray().Count > 10)
            yield return "context with more than 10 elements";
        foreach (var text in texts)
        {
            var said = (string)text!["text"]!;
            if (said.Length is 0 or > 3000)
                yield return $"{type} with {said.Length} characters";
            foreach (var violation in Mentions(said))
                yield return violation;
        }
        foreach (var button in type == "actions" ? block["elements"]!.AsArray() : [])
        {
            if (((string)button!["text"]!["text"]!).Length > 75 || ((string?)button["value"])?.Length > 2000 || ((string)button["action_id"]!).Length > 255)
                yield return "a button with too long a text, value or action_id";
        }
        if (type == "actions" && block["elements"]!.AsArray() is var buttons && buttons.Select(button => (string)button!["action_id"]!).Distinct().Count() != buttons.Count)
            yield return "two buttons with one action_id";
    }

    // What is between < and > is a link, or one person's name; a bare & is no escape.
    private static IEnumerable<string> Mentions(string text)
    {
        if (Special().Match(text) is { Success: true } special)
            yield return $"calls people: {special.Value}";
        if (Bare().IsMatch(text))
            yield return $"an & that is not escaped: {text}";
        if (Angle().Replace(text, "").AsSpan().ContainsAny('<', '>'))
            yield return $"a < or > that is not escaped: {text}";
    }

    private static IEnumerable<string> OfView(JsonObject view)
    {
        foreach (var (name, max) in new[] { ("title", 24), ("submit", 24), ("close", 24) })
        {
            if (((string?)view[name]?["text"])?.Length > max)
                yield return $"{name} is longer than {max}";
        }
        if (((string?)view["private_metadata"])?.Length > 3000)
            yield return "private_metadata is longer than 3000";
        if ((view["blocks"]!.AsArray().Any(block => (string?)block!["type"] == "input")) && view["submit"] is null)
            yield return "an input without submit";
    }

    [GeneratedRegex("<!|<@(?!U)")]
    private static partial Regex Special();

    [GeneratedRegex("&(?!amp;|lt;|gt;)")]
    private static partial Regex Bare();

    [GeneratedRegex(@"<(?:https?://[^<>|]+\|[^<>]+|@U[A-Z0-9]+)>")]
    private static partial Regex Angle();
}
