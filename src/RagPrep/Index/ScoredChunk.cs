namespace RagPrep.Index;

/// <summary>A chunk that a search found.</summary>
/// <param name="Ordinal">The chunk's number in its generation, from 0.</param>
/// <param name="Score">The stage's own score; higher is better.</param>
public readonly record struct ScoredChunk(int Ordinal, double Score);
