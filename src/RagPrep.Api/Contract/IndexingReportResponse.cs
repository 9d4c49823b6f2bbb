using RagPrep.Index;

namespace RagPrep.Contract;

/// <summary>What an indexing run did.</summary>
/// <param name="Changed">Files that were new or changed, each with its chunks or why it failed.</param>
/// <param name="Unchanged">Files left as they were.</param>
/// <param name="Removed">Documents whose file is gone.</param>
/// <param name="Embedded">Texts that the model embedded; the rest came from the cache.</param>
/// <param name="Truncated">Texts that were longer than the model's window.</param>
/// <param name="Generation">The generation served now.</param>
/// <param name="Seconds">Time it took.</param>
public sealed record IndexingReportResponse(
    IReadOnlyList<IngestionResult> Changed,
    int Unchanged,
    int Removed,
    int Embedded,
    long Truncated,
    long Generation,
    double Seconds)
{
    /// <summary>The response for a report.</summary>
    public static IndexingReportResponse Of(IndexingReport report) => new(
        report.Changed,
        report.Unchanged,
        report.Removed,
        report.Embedded,
        report.Truncated,
        report.Generation,
        Math.Round(report.Elapsed.TotalSeconds, 3));
}
