namespace RagPrep.Evaluation.Tuning;

/// <summary>A choice among settings.</summary>
/// <param name="Name">What was chosen.</param>
/// <param name="Measure">By which measure.</param>
/// <param name="Present">The setting before.</param>
/// <param name="Best">The setting that a search by coordinates over the tuning part ends at.</param>
/// <param name="CrossValidated">The mean where each question is scored by the setting that the search over the other folds ends at: what the choice is worth on questions it did not see.</param>
/// <param name="PValue">Of the difference of that mean and the present setting's, by a paired randomisation test.</param>
/// <param name="Chosen">The best where that difference is a gain beyond chance (p &lt; .05), else the present one.</param>
/// <param name="Means">Each setting tried, as its system prints itself, with its mean over the tuning part, in the order tried.</param>
public sealed record TuningStage(
    string Name, string Measure, string Present, string Best, double CrossValidated, double PValue, string Chosen, IReadOnlyList<KeyValuePair<string, double>> Means);
