using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Share of wrong answers against share of questions answered, most confident first.</summary>
internal static class RiskPlot
{
    /// <summary>The figure, or nothing where no system answers.</summary>
    public static Markup Of(ReportSummary summary, Palette palette)
    {
        var curves = summary.Rows.Select(row => (Row: row, Curve: RiskCoverage.Of(row.System.Questions))).Where(pair => pair.Curve.Count > 0).ToList();
        if (curves.Count == 0)
            return default;
        var plot = new SvgPlot(
            "Risk against coverage",
            string.Join("; ", curves.Select(pair => FormattableString.Invariant($"{pair.Row.System.System} answers {pair.Curve[^1].Coverage:0.000} of the questions, {pair.Curve[^1].Risk:0.000} of these wrongly"))),
            new Axis("coverage: share of questions answered", LinearScale.Unit),
            new Axis("risk: share of these that are wrong", LinearScale.Around([0, .05, .. curves.SelectMany(pair => pair.Curve).Select(point => point.Risk)])));
        foreach (var row in palette.InDrawingOrder(curves.Select(pair => pair.Row)))
        {
            var curve = curves.First(pair => pair.Row == row).Curve;
            plot.Line(curve, palette[row], row.System.System);
            plot.Dot(curve[^1], palette[row], FormattableString.Invariant($"{row.System.System}: {curve[^1].Risk:0.000} wrong at coverage {curve[^1].Coverage:0.000}"));
        }
        return Figure.Of(
            "Risk and coverage", "Answers given from the most confident on; the dot is where the system starts to refuse. Lower and longer is better.", plot,
            Figure.Systems(curves.Select(pair => pair.Row), palette));
    }
}
