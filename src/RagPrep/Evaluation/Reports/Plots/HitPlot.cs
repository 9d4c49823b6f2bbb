using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Share of questions with a relevant hit among the first k.</summary>
internal static class HitPlot
{
    private const int MaxDepth = 10;

    /// <summary>The figure, or nothing where no system has found anything.</summary>
    public static Markup Of(ReportSummary summary, Palette palette)
    {
        var depth = Math.Min(MaxDepth, summary.Rows.SelectMany(row => row.System.Questions).Select(question => question.Found.Count).DefaultIfEmpty().Max());
        var curves = summary.Rows.Select(row => (Row: row, Curve: HitCurve.Of(row.System.Questions, depth))).Where(pair => pair.Curve.Count > 1).ToList();
        if (curves.Count == 0)
            return default;
        var plot = new SvgPlot(
            "Share of questions with a relevant hit among the first k",
            string.Join("; ", curves.Select(pair => FormattableString.Invariant($"{pair.Row.System.System}: {pair.Curve[0]:0.000} at 1, {pair.Curve[^1]:0.000} at {depth}"))),
            new Axis("k, hits read", new LinearScale(1, depth)),
            new Axis("share of questions", LinearScale.Around([.. curves.SelectMany(pair => pair.Curve)])));
        foreach (var row in palette.InDrawingOrder(curves.Select(pair => pair.Row)))
        {
            var curve = curves.First(pair => pair.Row == row).Curve;
            plot.Line(curve.Select((share, i) => (i + 1.0, share)), palette[row], row.System.System);
            foreach (var (i, share) in curve.Index())
                plot.Dot((i + 1, share), palette[row], FormattableString.Invariant($"{row.System.System}: {share:0.000} at {i + 1}"), 2.5);
        }
        return Figure.Of("Found within k", "Share of the answerable questions with a relevant passage among the first k.", plot, Figure.Systems(curves.Select(pair => pair.Row), palette));
    }
}
