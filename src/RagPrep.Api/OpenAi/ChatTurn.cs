using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Api.OpenAi;

/// <summary>A message of the conversation.</summary>
/// <param name="Role">'user' or 'assistant'; others are left out.</param>
/// <param name="Content">Text, or an array of parts of which the text counts.</param>
public sealed record ChatTurn(string? Role, JsonElement Content)
{
    /// <summary>The text.</summary>
    [JsonIgnore]
    public string Text => Content.ValueKind switch
    {
        JsonValueKind.String => Content.GetString()!,
        JsonValueKind.Array => string.Join('\n', Content.EnumerateArray().Select(TextOf)),
        _ => "",
    };

    private static string TextOf(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
