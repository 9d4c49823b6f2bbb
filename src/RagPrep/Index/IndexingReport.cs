namespace RagPrep.Index;

/// <summary>What an indexing run did.</summary>
/// <param name="Changed">Files that were new or changed, each with how it went.</param>
/// <param name="Unchanged">Files left as they were.</param>
/// <param name="Removed">Documents whose file is gone.</param>
/// <param name="Embedded">Texts that the model embedded; the rest came from the cache.</param>
/// <param name="Truncated">Texts that were longer than the model's window.</param>
/// <param name="Generation">The generation served now.</param>
/// <param name="Elapsed">Time it took.</param>
public sealed record IndexingReport(
    IReadOnlyList<IngestionResult> Changed,
    int Unchanged,
    int Removed,
    int Embedded,
    long Truncated,
    long Generation,
    TimeSpan Elapsed)
{
    /// <summary>The files that failed.</summary>
    public IEnumerable<IngestionResult> Failed => Changed.Where(result => result.Error is not null);
}
