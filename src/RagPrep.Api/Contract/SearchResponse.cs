using RagPrep.Retrieval;

namespace RagPrep.Contract;

/// <summary>Ranked passages.</summary>
/// <param name="Query">The query as it was understood.</param>
/// <param name="Hits">Best first.</param>
/// <param name="Timings">Milliseconds by stage, and 'total'.</param>
/// <param name="Degraded">What could not be done in time, such as 'rerank-deadline'.</param>
public sealed record SearchResponse(
    string Query,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyDictionary<string, double> Timings,
    IReadOnlyList<string> Degraded)
{
    /// <summary>The response for a result; with <paramref name="explain"/> every hit says why it was found.</summary>
    public static SearchResponse Of(SearchResult found, bool explain) => new(
        found.Query,
        [.. found.Hits.Select(hit => SearchHit.Of(hit) with { Explanation = explain ? HitExplanation.Of(hit, found) : null })],
        found.Timings,
        found.Degraded);
}
