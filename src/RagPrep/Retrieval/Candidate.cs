using RagPrep.Chunking;

namespace RagPrep.Retrieval;

/// <summary>A fused hit on its way through re-ranking.</summary>
internal sealed record Candidate(int Ordinal, double Fused, Chunk Chunk, int BestUnit);
