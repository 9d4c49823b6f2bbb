using System.Globalization;

namespace RagPrep.Evaluation.Reports.Html;

/// <summary>Systems × measures, with latency and the Pareto front.</summary>
internal static class SummarySection
{
    // The measure that counts and the latency stand side by side, the other measures after them.
    public static Markup Of(ReportSummary summary) => Markup.Of($"""
        <section><h2>Systems and measures</h2>
        <div class="table"><table class="wide">
        <thead><tr><th>#</th><th class="name">system</th>{summary.Report.Measures.Take(1).Select(Head)}{summary.Stages.Select((stage, i) => Markup.Of($"<th{First(i)}>{stage}<small>P50, P95 / P99</small></th>"))}<th class="last">timed</th>{summary.Report.Measures.Skip(1).Select(Head)}</tr></thead>
        <tbody>{summary.Rows.Select(row => Row(row, summary.Stages))}</tbody></table></div>
        <p class="note">Means over the questions, the best of a column in bold, and below each its 95 % bootstrap interval. {Significance.Legend} Point at a mean for the difference and its interval. Latency of every stage in milliseconds, warm: the median and below it P95 / P99 (nearest rank) over the questions timed; a stage that ran for fewer says for how many.
        ◆ on the Pareto front: no other system is at least as fast (P50) and as good ({summary.Report.Measures[0]}).</p></section>
        """);

    private static Markup Head(string measure) => Markup.Of($"<th>{measure}<span class=\"mark\"></span></th>");

    private static Markup Row(SummaryRow row, IReadOnlyList<string> stages) => Markup.Of($"""
        <tr{(row.Baseline ? Markup.Of($" class=\"baseline\"") : default)}><td>{row.Number}</td><th scope="row" class="name">{row.System.System}{Tags(row)}</th>{row.Cells.Take(1).Select(Cell)}{stages.Select((stage, i) => Latency(row, stage, i))}<td class="last">{row.Latency?.Count.ToString(CultureInfo.InvariantCulture) ?? "–"}</td>{row.Cells.Skip(1).Select(Cell)}</tr>

        """);

    private static Markup Tags(SummaryRow row) => Markup.Of(
        $"{(row.OnFront ? Markup.Of($" <span class=\"tag\">◆ front</span>") : default)}{(row.Baseline ? Markup.Of($" <span class=\"tag\">baseline</span>") : default)}");

    private static Markup Cell(SummaryCell? cell)
    {
        if (cell is null)
            return Markup.Of($"<td>–{Mark(null)}</td>");
        var mean = cell.Best ? Markup.Of($"<b>{cell.Mean:0.000}</b>") : Markup.Of($"{cell.Mean:0.000}");
        var title = $"{cell.Measure} over {cell.Count} questions, 95 % interval {cell.Range}{(cell.Comparison is null ? "" : $": {Significance.Words(cell.Comparison)}")}";
        return Markup.Of($"""<td title="{title}">{mean}{Mark(cell.Comparison)}<small>{cell.Range}</small></td>""");
    }

    private static Markup Mark(Comparison? comparison) => Significance.Mark(comparison) is { Length: > 0 } mark
        ? Markup.Of($"""<span class="mark {(comparison!.Difference >= 0 ? "up" : "down")}">{mark}</span>""")
        : Markup.Of($"""<span class="mark"></span>""");

    private static Markup Latency(SummaryRow row, string stage, int column)
    {
        if (row.System.Latency.GetValueOrDefault(stage) is not { } figures)
            return Markup.Of($"<td{First(column)}>–</td>");
        var count = figures.Count == row.Latency?.Count ? "" : $" of {figures.Count}";
        return Markup.Of($"""<td{First(column)} title="{stage}: {figures.Count} questions timed">{LatencyFigures.Milliseconds(figures.P50)}<small>{figures.Tails}{count}</small></td>""");
    }

    private static Markup First(int column) => column == 0 ? Markup.Of($" class=\"first\"") : default;
}
