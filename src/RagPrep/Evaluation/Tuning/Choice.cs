namespace RagPrep.Evaluation.Tuning;

/// <summary>What came of comparing settings.</summary>
/// <param name="Means">Every setting tried with its mean over all questions, in the order tried.</param>
/// <param name="Best">The setting that the search over all questions ends at.</param>
/// <param name="CrossValidated">The mean where each question is scored by the setting that the search over the other folds ends at.</param>
/// <param name="PValue">Of the difference of that mean and the present setting's (paired randomisation test).</param>
/// <param name="Chosen">The best where that difference is a gain beyond chance, else the present one.</param>
internal sealed record Choice<T>(IReadOnlyList<KeyValuePair<T, double>> Means, T Best, double CrossValidated, double PValue, T Chosen);
