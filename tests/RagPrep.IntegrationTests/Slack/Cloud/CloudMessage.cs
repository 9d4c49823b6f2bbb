using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>A message of the bot's.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Thread">The thread's first message, or empty.</param>
/// <param name="Ts">Its time stamp.</param>
/// <param name="Body">As it was last sent.</param>
/// <param name="Updates">How often it was replaced.</param>
/// <param name="Posted">When it was posted.</param>
internal sealed record CloudMessage(string Channel, string Thread, string Ts, JsonObject Body, int Updates, DateTimeOffset Posted)
{
    public string Text => (string)Body["text"]!;

    /// <summary>The text of all blocks.</summary>
    public string Shown => string.Join('\n', Strings(Body["blocks"]));

    /// <summary>The value of the button with this action.</summary>
    public string? Button(string action) => (Body["blocks"]?.AsArray() ?? [])
        .SelectMany(block => block!["elements"]?.AsArray() ?? []).Where(element => (string?)element?["action_id"] == action).Select(element => (string?)element!["value"]).FirstOrDefault();

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => field.Key == "text" && field.Value is JsonValue text ? [(string)text!] : Strings(field.Value)),
        JsonArray items => items.SelectMany(Strings),
        _ => [],
    };
}
