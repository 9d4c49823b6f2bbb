using RagPrep.Index;

namespace RagPrep.Api.Jobs;

/// <summary>How far a job is.</summary>
/// <param name="Files">Changed files done.</param>
/// <param name="FilesTotal">Changed files in all.</param>
/// <param name="Chunks">Chunks embedded by this job; those of a file that is not done yet among them.</param>
/// <param name="Errors">Files that failed.</param>
/// <param name="ChunksPerSecond">Rate of the last minute.</param>
/// <param name="SecondsLeft">Estimate, or null before anything is done.</param>
/// <param name="Share">The part of the work that is done, by bytes, 0 to 1; it moves inside a file too.</param>
public sealed record IndexJobProgress(
    int Files, int FilesTotal, int Chunks, int Errors, double ChunksPerSecond, double? SecondsLeft, double Share)
{
    /// <summary>The progress with times in seconds.</summary>
    public static IndexJobProgress Of(IndexingProgress progress) => new(
        progress.Files,
        progress.FilesTotal,
        progress.Chunks,
        progress.Errors,
        Math.Round(progress.ChunksPerSecond, 1),
        progress.TimeLeft is { } left ? Math.Round(left.TotalSeconds, 1) : null,
        Math.Round(progress.Share, 4));
}
