namespace RagPrep.Evaluation.Tuning;

/// <summary>A choice among settings.</summary>
/// <param name="Name">What was chosen.</param>
/// <param name="Measure">By which measure.</param>
/// <param name="Means">Each setting, as its system prints itself, with its mean over the tuning part, in the order tried.</param>
/// <param name="Chosen">The setting with the best mean.</param>
/// <param name="CrossValidated">The mean where each question is scored by the setting chosen on the other folds: what the choice is worth on questions it did not see.</param>
public sealed record TuningStage(string Name, string Measure, IReadOnlyList<KeyValuePair<string, double>> Means, string Chosen, double CrossValidated);
