using RagPrep.Retrieval;

namespace RagPrep.Contract;

/// <summary>Ranked passages.</summary>
/// <param name="Query">The query as it was understood: certain slips of spelling are corrected, and what its acronyms stand for follows in brackets.</param>
/// <param name="DidYouMean">The query as it may have been meant, where its spelling is in doubt; or null. It was not asked instead.</param>
/// <param name="Hits">Best first.</param>
/// <param name="Timings">Milliseconds by stage, and 'total'.</param>
/// <param name="Degraded">What could not be done in time, such as 'rerank-deadline'.</param>
public sealed record SearchResponse(
    string Query,
    string? DidYouMean,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyDictionary<string, double> Timings,
    IReadOnlyList<string> Degraded)
{
    /// <summary>The response for a result; with <paramref name="explain"/> every hit says why it was found.</summary>
    public static SearchResponse Of(SearchResult found, bool explain) => new(
        found.Understood.WithLongForms,
        found.Understood.DidYouMean,
        [.. found.Hits.Select(hit => SearchHit.Of(hit) with { Explanation = explain ? HitExplanation.Of(hit, found) : null })],
        found.Timings,
        found.Degraded);
}
