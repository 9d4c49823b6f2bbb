using System.Text.Json.Serialization;

namespace RagPrep.Evaluation.Formats;

/// <summary>A document of a BEIR set; its metadata is left aside.</summary>
/// <param name="Id">Unique in its set.</param>
/// <param name="Text">Its text, which may begin with its title.</param>
/// <param name="Title">Its title; null or empty where it has none.</param>
public sealed record BeirDocument([property: JsonPropertyName("_id")] string Id, string Text, string? Title = null);
