using System.Globalization;

namespace RagPrep.Evaluation.Reports;

/// <summary>Writes a report as Markdown: the tables, without plots.</summary>
public static class MarkdownReport
{
    /// <summary>Writes the whole report.</summary>
    public static void Write(EvaluationReport report, TextWriter writer)
    {
        var summary = ReportSummary.Of(report);
        writer.WriteLine($"# Evaluation: {MarkdownTable.Escape(report.Collection)}\n");
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Made {report.Made:yyyy-MM-dd HH:mm} on {MarkdownTable.Escape(report.Machine)}. Baseline: {MarkdownTable.Escape(report.Baseline)}. Means over the questions with their 95 % bootstrap intervals, the best of a column in bold. {MarkdownTable.Escape(Significance.Legend)} ◆: no system is both faster (P50) and better ({MarkdownTable.Escape(report.Measures[0])}). Latency of every stage in milliseconds, warm: P50 (P95 / P99).\n"));
        MarkdownTable.Write(writer, ["", "system", .. report.Measures, .. summary.Stages, "timed"], summary.Rows.Select(row => Row(row, summary.Stages)));

        writer.WriteLine("\n## Against the baseline\n");
        MarkdownTable.Write(
            writer, ["system", "measure", "difference", "95 % interval", "p", "p (Holm)", "d"], report.Comparisons.Select(Row));

        WriteRefusals(report, writer);
        writer.WriteLine("\n## Where questions were lost\n");
        var stages = report.Systems.SelectMany(Failure.Of).Select(failure => failure.Stage).Distinct().ToList();
        MarkdownTable.Write(writer, ["system", .. stages], report.Systems.Select(system => Losses(system, stages)));
    }

    private static void WriteRefusals(EvaluationReport report, TextWriter writer)
    {
        var curves = report.Systems.Select(system => (system.System, Curve: RefusalCurve.Of(system.Questions))).Where(pair => pair.Curve is not null).ToList();
        if (curves.Count == 0)
            return;
        writer.WriteLine(FormattableString.Invariant($"\n## Refusals\n\nShares refused as the system is; and by a bound on the probability that the material answers, set so that it refuses {RefusalCurve.Goal:P0} of the unanswerable.\n"));
        MarkdownTable.Write(writer, ["system", "unanswerable refused", "answerable refused", FormattableString.Invariant($"answerable refused at {RefusalCurve.Goal:P0}")], curves.Select(pair => new[]
        {
            MarkdownTable.Escape(pair.System), Share(pair.Curve!.Shipped.Unanswerable), Share(pair.Curve.Shipped.Answerable), Share(pair.Curve.AtGoal.Answerable),
        }));
    }

    private static string Share(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Row(SummaryRow row, IReadOnlyList<string> stages) =>
    [
        row.OnFront ? $"{row.Number} ◆" : $"{row.Number}",
        MarkdownTable.Escape(row.System.System) + (row.Baseline ? " (baseline)" : ""),
        .. row.Cells.Select(Cell),
        .. stages.Select(stage => Latency(row, stage)), $"{row.Latency?.Count}",
    ];

    private static string Cell(SummaryCell? cell)
    {
        if (cell is null)
            return "–";
        var mean = FormattableString.Invariant($"{cell.Mean:0.000}");
        return $"{(cell.Best ? $"**{mean}**" : mean)} ({cell.Range}) {MarkdownTable.Escape(Significance.Mark(cell.Comparison))}".TrimEnd();
    }

    private static IReadOnlyList<string> Row(Comparison comparison) =>
    [
        MarkdownTable.Escape(comparison.System), MarkdownTable.Escape(comparison.Measure),
        Signed(comparison.Difference) + MarkdownTable.Escape(Significance.Mark(comparison)), $"{Signed(comparison.Low)} to {Signed(comparison.High)}",
        MarkdownTable.Escape(Significance.Probability(comparison.PValue)), MarkdownTable.Escape(Significance.Probability(comparison.AdjustedPValue)), Signed(comparison.EffectSize),
    ];

    private static IReadOnlyList<string> Losses(SystemResult system, IReadOnlyList<string> stages) =>
        [MarkdownTable.Escape(system.System), .. stages.Select(stage => Failure.CountOf(system, stage))];

    private static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string Latency(SummaryRow row, string stage)
    {
        if (row.System.Latency.GetValueOrDefault(stage) is not { } figures)
            return "–";
        return $"{LatencyFigures.Milliseconds(figures.P50)} ({figures.Tails}{(figures.Count == row.Latency?.Count ? "" : $" of {figures.Count}")})";
    }
}
