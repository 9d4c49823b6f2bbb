using System.Globalization;
using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Recall@k against k, at the depths that were measured.</summary>
internal static class RecallPlot
{
    private const string Prefix = "R@";

    /// <summary>The figure, or nothing where recall was measured at fewer than two depths.</summary>
    public static Markup Of(ReportSummary summary, Palette palette)
    {
        var depths = summary.Report.Measures.Select(Depth).OfType<int>().Order().ToList();
        var curves = summary.Rows.Where(row => depths.All(depth => row.System.Scores.ContainsKey(Prefix + depth)))
            .Select(row => (Row: row, Curve: depths.Select(depth => (Depth: (double)depth, Recall: row.System.Mean(Prefix + depth))).ToList())).ToList();
        if (depths.Count < 2 || curves.Count == 0)
            return default;
        var plot = new SvgPlot(
            "Recall at k",
            string.Join("; ", curves.Select(pair => FormattableString.Invariant($"{pair.Row.System.System}: {pair.Curve[0].Recall:0.000} at {depths[0]}, {pair.Curve[^1].Recall:0.000} at {depths[^1]}"))),
            new Axis("k, hits read (logarithmic)", new LogScale(depths[0], depths[^1])),
            new Axis("recall", LinearScale.Around([.. curves.SelectMany(pair => pair.Curve).Select(point => point.Recall)])));
        foreach (var row in palette.InDrawingOrder(curves.Select(pair => pair.Row)))
        {
            var curve = curves.First(pair => pair.Row == row).Curve;
            plot.Line(curve, palette[row], row.System.System);
            foreach (var point in curve)
                plot.Dot(point, palette[row], FormattableString.Invariant($"{row.System.System}: {point.Recall:0.000} at {point.Depth}"), 2.5);
        }
        return Figure.Of("Recall at k", "Share of what is relevant to a question that stands among the first k hits, at the depths measured.", plot, Figure.Systems(curves.Select(pair => pair.Row), palette));
    }

    private static int? Depth(string measure) =>
        measure.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(measure[Prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : null;
}
