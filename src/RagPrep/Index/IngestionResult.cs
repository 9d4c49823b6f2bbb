namespace RagPrep.Index;

/// <summary>How the reading of one file ended.</summary>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Chunks">Chunks made; 0 when it failed.</param>
/// <param name="Error">Why it failed, in words for the person whose file it is, or null.</param>
public sealed record IngestionResult(string File, int Chunks, string? Error);
