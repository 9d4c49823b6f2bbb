using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Retrieval;

/// <summary>The ranked passages for a query.</summary>
/// <param name="Query">The query as it was understood.</param>
/// <param name="Hits">Best first.</param>
/// <param name="Timings">Milliseconds by stage, and 'total'.</param>
/// <param name="Degraded">What could not be done in time, such as 'rerank-deadline'.</param>
/// <param name="Index">The generation that was searched.</param>
/// <param name="QueryVector">The query's embedding, or empty where the mode needs none.</param>
public sealed record SearchResult(
    string Query,
    IReadOnlyList<Hit> Hits,
    IReadOnlyDictionary<string, double> Timings,
    IReadOnlyList<string> Degraded,
    IChunkIndex Index,
    ReadOnlyMemory<float> QueryVector)
{
    /// <summary>What was understood of the question besides its text.</summary>
    public UnderstoodQuestion Understood { get; init; } = UnderstoodQuestion.AsItStands(Query);

    /// <summary>The parts of a question that asks two things, each worded to stand alone, with the few passages that it alone finds; none where it asks one.</summary>
    public IReadOnlyList<SearchResult> Parts { get; init; } = [];

    /// <summary>The hits that say something: a question in the notes answers none.</summary>
    internal IEnumerable<Hit> Statements => Hits.Where(hit => !BareQuestion.Is(hit.Chunk));
}
