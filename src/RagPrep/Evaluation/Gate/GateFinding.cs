namespace RagPrep.Evaluation.Gate;

/// <summary>A measure held against the baseline, over the questions that both have it for.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Questions">How many they are.</param>
/// <param name="Before">Mean in the baseline.</param>
/// <param name="Now">Mean now.</param>
/// <param name="PValue">Two-sided paired randomisation test, after Holm's correction over the measures.</param>
/// <param name="Fault">Why the gate stays shut, or null.</param>
public sealed record GateFinding(string Measure, int Questions, double Before, double Now, double PValue, string? Fault);
