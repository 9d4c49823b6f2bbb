namespace RagPrep.Evaluation.Reports;

/// <summary>A system in the summary.</summary>
/// <param name="Number">From 1, as the systems were declared: its label in plots.</param>
/// <param name="System">What it did.</param>
/// <param name="Baseline">Whether the others are compared with it.</param>
/// <param name="OnFront">Whether no other is faster (median) and better (first measure).</param>
/// <param name="Cells">One for each of the report's measures; null where the system has no such score.</param>
/// <param name="Latency">Of the whole, null where it was not timed.</param>
internal sealed record SummaryRow(
    int Number, SystemResult System, bool Baseline, bool OnFront, IReadOnlyList<SummaryCell?> Cells, LatencyFigures? Latency)
{
    /// <summary>The mean of the measure that counts, or null.</summary>
    public double? Quality => Cells[0]?.Mean;
}
