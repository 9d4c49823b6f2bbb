using System.Globalization;

namespace RagPrep.Evaluation.Reports.Html;

/// <summary>Systems × measures, with latency and the Pareto front.</summary>
internal static class SummarySection
{
    public static Markup Of(ReportSummary summary) => Markup.Of($"""
        <section><h2>Systems and measures</h2>
        <div class="table"><table>
        <thead><tr><th>#</th><th class="name">system</th>{summary.Report.Measures.Select(measure => Markup.Of($"<th>{measure}<span class=\"mark\"></span></th>"))}<th class="first">P50</th><th>P95</th><th>P99</th><th>timed</th></tr></thead>
        <tbody>{summary.Rows.Select(Row)}</tbody></table></div>
        <p class="note">Means over the questions, the best of a column in bold. {Significance.Legend} Point at a mean for the difference and its interval. Latency in milliseconds, warm, nearest-rank percentiles of the whole.
        ◆ on the Pareto front: no other system is at least as fast (P50) and as good ({summary.Report.Measures[0]}).</p></section>
        """);

    private static Markup Row(SummaryRow row) => Markup.Of($"""
        <tr{(row.Baseline ? Markup.Of($" class=\"baseline\"") : default)}><td>{row.Number}</td><th scope="row" class="name">{row.System.System}{Tags(row)}</th>{row.Cells.Select(Cell)}<td class="first">{Milliseconds(row.Latency?.P50)}</td><td>{Milliseconds(row.Latency?.P95)}</td><td>{Milliseconds(row.Latency?.P99)}</td><td>{row.Latency?.Count.ToString(CultureInfo.InvariantCulture) ?? "–"}</td></tr>

        """);

    private static Markup Tags(SummaryRow row) => Markup.Of(
        $"{(row.OnFront ? Markup.Of($" <span class=\"tag\">◆ front</span>") : default)}{(row.Baseline ? Markup.Of($" <span class=\"tag\">baseline</span>") : default)}");

    private static Markup Cell(SummaryCell? cell)
    {
        if (cell is null)
            return Markup.Of($"<td>–{Mark(null)}</td>");
        var mean = cell.Best ? Markup.Of($"<b>{cell.Mean:0.000}</b>") : Markup.Of($"{cell.Mean:0.000}");
        var title = $"{cell.Measure} over {cell.Count} questions{(cell.Comparison is null ? "" : $": {Significance.Words(cell.Comparison)}")}";
        return Markup.Of($"""<td title="{title}">{mean}{Mark(cell.Comparison)}</td>""");
    }

    private static Markup Mark(Comparison? comparison) => Significance.Mark(comparison) is { Length: > 0 } mark
        ? Markup.Of($"""<span class="mark {(comparison!.Difference >= 0 ? "up" : "down")}">{mark}</span>""")
        : Markup.Of($"""<span class="mark"></span>""");

    /// <summary>'12.3', '104' or '–'.</summary>
    internal static string Milliseconds(double? value) => value is { } known ? known.ToString(known < 100 ? "0.0" : "0", CultureInfo.InvariantCulture) : "–";
}
