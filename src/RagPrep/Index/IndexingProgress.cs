namespace RagPrep.Index;

/// <summary>How far an indexing run is.</summary>
/// <param name="Files">Changed files done.</param>
/// <param name="FilesTotal">Changed files in all.</param>
/// <param name="Chunks">Chunks embedded in this run; those of a file that is not done yet among them.</param>
/// <param name="Errors">Files that failed.</param>
/// <param name="ChunksPerSecond">Rate of the last minute; 0 before the first chunk.</param>
/// <param name="TimeLeft">Estimate from the bytes left at the rate of the last minute, or null before anything is done.</param>
/// <param name="Share">The part of the work that is done, by bytes, 0 to 1; it moves inside a file too.</param>
public sealed record IndexingProgress(
    int Files, int FilesTotal, int Chunks, int Errors, double ChunksPerSecond, TimeSpan? TimeLeft, double Share);
