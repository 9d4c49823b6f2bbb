namespace RagPrep.Contract;

/// <summary>What one stage said of a passage.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Rank">The passage's place there, from 1.</param>
/// <param name="Score">Its score there, in the stage's own scale.</param>
/// <param name="Meaning">What the score measures.</param>
public sealed record StageExplanation(string Stage, int Rank, double Score, string Meaning);
