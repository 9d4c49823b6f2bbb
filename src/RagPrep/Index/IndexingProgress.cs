namespace RagPrep.Index;

/// <summary>How far an indexing run is.</summary>
/// <param name="Files">Changed files done.</param>
/// <param name="FilesTotal">Changed files in all.</param>
/// <param name="Chunks">Chunks committed in this run.</param>
/// <param name="Errors">Files that failed.</param>
/// <param name="ChunksPerSecond">Rate so far; 0 before the first.</param>
/// <param name="TimeLeft">Estimate from the bytes left, or null before the first file is done.</param>
public sealed record IndexingProgress(
    int Files, int FilesTotal, int Chunks, int Errors, double ChunksPerSecond, TimeSpan? TimeLeft);
