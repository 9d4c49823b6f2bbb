using RagPrep.Index;

namespace RagPrep.Api.Jobs;

/// <summary>How far a job is.</summary>
/// <param name="Files">Changed files done.</param>
/// <param name="FilesTotal">Changed files in all.</param>
/// <param name="Chunks">Chunks committed by this job.</param>
/// <param name="Errors">Files that failed.</param>
/// <param name="ChunksPerSecond">Rate so far.</param>
/// <param name="SecondsLeft">Estimate, or null before the first file is done.</param>
public sealed record IndexJobProgress(
    int Files, int FilesTotal, int Chunks, int Errors, double ChunksPerSecond, double? SecondsLeft)
{
    /// <summary>The progress with times in seconds.</summary>
    public static IndexJobProgress Of(IndexingProgress progress) => new(
        progress.Files,
        progress.FilesTotal,
        progress.Chunks,
        progress.Errors,
        Math.Round(progress.ChunksPerSecond, 1),
        progress.TimeLeft is { } left ? Math.Round(left.TotalSeconds, 1) : null);
}
