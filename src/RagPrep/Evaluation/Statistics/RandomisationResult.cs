namespace RagPrep.Evaluation.Statistics;

/// <summary>What a paired randomisation test says.</summary>
/// <param name="PValue">Two-sided, above 0 and at most 1.</param>
/// <param name="Exact">Whether every assignment of signs was tried.</param>
/// <param name="Assignments">How many were tried.</param>
public sealed record RandomisationResult(double PValue, bool Exact, int Assignments);
