namespace RagPrep.Evaluation.Reports;

/// <summary>A measure of a system in the summary.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Mean">Over its questions.</param>
/// <param name="Count">How many questions.</param>
/// <param name="Best">Whether no system has a higher mean.</param>
/// <param name="Comparison">Against the baseline; null for the baseline itself.</param>
internal sealed record SummaryCell(string Measure, double Mean, int Count, bool Best, Comparison? Comparison);
