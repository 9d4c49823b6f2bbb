using System.Text.Json.Serialization;

namespace RagPrep.Api.OpenAi;

/// <summary>What else a stream is to hold.</summary>
/// <param name="IncludeUsage">A last chunk with the counts of tokens.</param>
public sealed record ChatStreamOptions([property: JsonPropertyName("include_usage")] bool IncludeUsage);
