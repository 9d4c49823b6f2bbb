namespace RagPrep.Evaluation.Measures;

/// <summary>A document that a system found.</summary>
/// <param name="Id">The document.</param>
/// <param name="Score">The system's score, finite; higher is better.</param>
public readonly record struct ScoredDocument(string Id, double Score);
