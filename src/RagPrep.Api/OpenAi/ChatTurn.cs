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

    /// <summary>Whether it has a part that is not text: an image, a sound, a file.</summary>
    [JsonIgnore]
    public bool HasOtherParts => Content.ValueKind == JsonValueKind.Array && Content.EnumerateArray().Any(part =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() != "text");

    private static string TextOf(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
}
