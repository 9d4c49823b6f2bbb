namespace RagPrep.Index;

/// <summary>What one search of both sides found.</summary>
/// <param name="Lexical">As <see cref="IChunkIndex.SearchLexicalAsync"/> gives it.</param>
/// <param name="Dense">As <see cref="IChunkIndex.SearchDenseAsync"/> gives it.</param>
/// <param name="Fused">The list of both, where the index itself made it, or null.</param>
public sealed record SearchedSides(IReadOnlyList<ScoredChunk> Lexical, IReadOnlyList<ScoredChunk> Dense, IReadOnlyList<ScoredChunk>? Fused);
