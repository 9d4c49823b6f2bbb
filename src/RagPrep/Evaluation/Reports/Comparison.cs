namespace RagPrep.Evaluation.Reports;

/// <summary>A system against the baseline in one measure, question by question.</summary>
/// <param name="System">The system.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Difference">Mean of the differences, system minus baseline.</param>
/// <param name="Low">Lower end of the 95 % bootstrap interval of the mean difference.</param>
/// <param name="High">Upper end.</param>
/// <param name="PValue">Two-sided paired randomisation test.</param>
/// <param name="AdjustedPValue">After Holm's correction over all rows of the measure.</param>
/// <param name="EffectSize">Cohen's d of the paired differences.</param>
/// <param name="Won">Ids of the questions that gained most, with the difference.</param>
/// <param name="LostMost">Ids of the questions that lost most, with the difference.</param>
public sealed record Comparison(
    string System, string Measure, double Difference, double Low, double High, double PValue, double AdjustedPValue, double EffectSize,
    IReadOnlyList<KeyValuePair<string, double>> Won, IReadOnlyList<KeyValuePair<string, double>> LostMost);
