using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Index.Qdrant;

/// <summary>How the REST interface writes JSON, and the names that a collection of ours has.</summary>
internal static class QdrantContract
{
    public const string ChunkVector = "chunk", UnitVectors = "units", LexicalVector = "bm25";

    /// <summary>Payload: where a chunk stands, whether searches without a filter look at it, and the mark of what its point was made of.</summary>
    public const string File = "file", Topic = "topic", Document = "document", Access = "access", Searched = "searched", Mark = "mark";

    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}

/// <summary>What wraps every answer.</summary>
internal sealed record Answered<T>(T? Result, JsonElement Status);

internal sealed record VersionInfo(string Title, string Version);
