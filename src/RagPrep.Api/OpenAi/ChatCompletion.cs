using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Api.OpenAi;

/// <summary>An answer, or a piece of one, as the OpenAI protocol writes it.</summary>
/// <param name="Id">The same for all pieces of an answer.</param>
/// <param name="Object">'chat.completion' or 'chat.completion.chunk'.</param>
/// <param name="Created">Seconds since 1970.</param>
/// <param name="Model">'ragprep'.</param>
/// <param name="Choices">One, or none in the chunk that holds the usage.</param>
/// <param name="Usage">Counts of tokens.</param>
public sealed record ChatCompletion(string Id, string Object, long Created, string Model, IReadOnlyList<ChatChoice> Choices, ChatUsage? Usage = null)
{
    /// <summary>The protocol's names: lower case with underscores, and nothing for null.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
