using RagPrep.Evaluation.Statistics;

namespace RagPrep.Evaluation.Reports;

/// <summary>A measure of a system in the summary.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Mean">Over its questions.</param>
/// <param name="Interval">The 95 % bootstrap interval of the mean.</param>
/// <param name="Count">How many questions.</param>
/// <param name="Best">Whether no system has a higher mean.</param>
/// <param name="Comparison">Against the baseline; null for the baseline itself.</param>
internal sealed record SummaryCell(string Measure, double Mean, Interval Interval, int Count, bool Best, Comparison? Comparison)
{
    /// <summary>'0.776–0.835'.</summary>
    public string Range => FormattableString.Invariant($"{Interval.Low:0.000}–{Interval.High:0.000}");
}
