namespace RagPrep.Retrieval;

/// <summary>What one stage said of a hit.</summary>
/// <param name="Rank">Its place there, from 1.</param>
/// <param name="Score">Its score there, in the stage's own scale.</param>
public readonly record struct StageScore(int Rank, double Score);
