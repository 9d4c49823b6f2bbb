using RagPrep.Chunking;

namespace RagPrep.Retrieval;

/// <summary>A fused hit on its way through re-ranking; without a vector of the query its similarities are 0.</summary>
internal sealed record Candidate(int Ordinal, double Fused, Chunk Chunk, int BestUnit, double Similarity = 0, double BestUnitSimilarity = 0)
{
    /// <summary>Cosine of each unit with the query; empty without a vector.</summary>
    public IReadOnlyList<float> Units { get; init; } = [];

    /// <summary>The definition in it that is taken for one of what is asked for; or null.</summary>
    public NamelessDefinition? Definition { get; init; }
}
