using System.Text.Json.Serialization;

namespace RagPrep.Evaluation.Formats;

/// <summary>A query of a BEIR set; its metadata is left aside.</summary>
/// <param name="Id">Unique in its set.</param>
/// <param name="Text">The question.</param>
public sealed record BeirQuery([property: JsonPropertyName("_id")] string Id, string Text);
