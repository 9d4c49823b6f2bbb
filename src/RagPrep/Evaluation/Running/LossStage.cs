using RagPrep.Answering;
using RagPrep.Evaluation.Systems;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Running;

/// <summary>Decides which stage lost a question.</summary>
internal static class LossStage
{
    // How deep a hit may stand and still count as found.
    private const int JudgedDepth = 10;

    /// <summary>The stage; null where nothing was lost.</summary>
    /// <param name="system">The system that was asked.</param>
    /// <param name="found">What it found.</param>
    /// <param name="ranking">Its hits as they are judged.</param>
    /// <param name="relevant">Ordinals of the relevant chunks.</param>
    /// <param name="answer">Its answer, where it answers.</param>
    /// <param name="right">Whether the answer holds all facts.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public static async Task<string?> OfAsync(
        SystemSpec system, SearchResult found, IEnumerable<Hit> ranking, IReadOnlySet<int> relevant, Answer? answer, bool right, CancellationToken cancellationToken)
    {
        if (right)
            return null;
        // No chunk holds the evidence: it was torn, or is not in the documents.
        if (relevant.Count == 0)
            return "chunking";
        if (!ranking.Take(JudgedDepth).Any(hit => relevant.Contains(hit.Ordinal)))
            return await OfSearchAsync(system, found, relevant, cancellationToken);
        return answer switch { null => null, { Answered: false } => "refusal", _ => "evidence selection" };
    }

    private static async Task<string> OfSearchAsync(SystemSpec system, SearchResult found, IReadOnlySet<int> relevant, CancellationToken cancellationToken)
    {
        var wanted = Math.Max(system.Candidates, found.Hits.Count);
        IReadOnlyList<ScoredChunk> lexical = system.Mode == SearchMode.Dense ? [] : await found.Index.SearchLexicalAsync(found.Query, found.Understood.Expansions, wanted, null, cancellationToken);
        IReadOnlyList<ScoredChunk> dense = system.Mode == SearchMode.Lexical ? [] : await found.Index.SearchDenseAsync(found.QueryVector, wanted, null, cancellationToken);
        var sides = system.Mode switch { SearchMode.Lexical => "lexical", SearchMode.Dense => "dense", _ => "lexical and dense" };
        if (!Holds(lexical, relevant) && !Holds(dense, relevant))
            return sides;
        if (system.Mode != SearchMode.Hybrid && !system.Rerank)
            return sides;
        var lexicalWeight = system.Mode switch { SearchMode.Lexical => 1, SearchMode.Dense => 0, _ => system.LexicalWeight };
        var fused = new Fusion(system.Fusion, lexicalWeight).Fuse(lexical, dense);
        var depth = system.Rerank ? Math.Max(system.Depth, JudgedDepth) : JudgedDepth;
        if (Holds(fused.Take(depth), relevant))
            return "rerank";
        return system.Mode == SearchMode.Hybrid ? "fusion" : sides;
    }

    private static bool Holds(IEnumerable<ScoredChunk> chunks, IReadOnlySet<int> relevant) => chunks.Any(chunk => relevant.Contains(chunk.Ordinal));
}
