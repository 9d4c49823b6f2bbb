using RagPrep.Index;

namespace RagPrep.Retrieval;

/// <summary>What is asked of a search.</summary>
/// <param name="Text">1 to 2,000 characters.</param>
/// <param name="Mode">Which retrievers run.</param>
/// <param name="Top">Hits wanted, 1 to 100.</param>
/// <param name="Rerank">Whether the cross-encoder re-ranks.</param>
/// <param name="Filter">Which chunks count, or null.</param>
public sealed record Query(
    string Text, SearchMode Mode = SearchMode.Hybrid, int Top = 10, bool Rerank = true, ChunkFilter? Filter = null)
{
    /// <summary>Other texts to search for as well, whose finds are fused with the question's own.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Who asks, for the limits on a language model's tokens.</summary>
    public string Client { get; init; } = "";

    /// <summary>Characters that a question may have.</summary>
    public const int MaxCharacters = 2000;
}
