using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Share of the unanswerable questions refused against share of the answerable ones refused, over bounds on the confidence.</summary>
internal static class RefusalPlot
{
    /// <summary>The figure, or nothing where no system was asked both kinds of questions for answers.</summary>
    public static Markup Of(ReportSummary summary, Palette palette)
    {
        var curves = summary.Rows.Select(row => (Row: row, Curve: RefusalCurve.Of(row.System.Questions)!)).Where(pair => pair.Curve is not null).ToList();
        if (curves.Count == 0)
            return default;
        var words = string.Join("; ", curves.Select(pair => Words(pair.Row, pair.Curve)));
        var plot = new SvgPlot(
            "Refusals", words, new Axis("share of the answerable refused", LinearScale.Unit), new Axis("share of the unanswerable refused", LinearScale.Unit));
        plot.Line([(0, RefusalCurve.Goal), (1, RefusalCurve.Goal)], "front", FormattableString.Invariant($"{RefusalCurve.Goal:P0} of the unanswerable"));
        foreach (var row in palette.InDrawingOrder(curves.Select(pair => pair.Row)))
        {
            var curve = curves.First(pair => pair.Row == row).Curve;
            plot.Line(curve.Points.Select(Place), palette[row], row.System.System);
            plot.Dot(Place(curve.Shipped), palette[row], Words(row, curve), 6);
        }
        return Figure.Of(
            "Refusals", $"The curve: refusing all below a probability that the material answers. The dot: the system as it is. Up and left is better; the grey line is the goal. {words}.", plot,
            Figure.Systems(curves.Select(pair => pair.Row), palette).Append(("front", FormattableString.Invariant($"{RefusalCurve.Goal:P0} of the unanswerable"))));
    }

    private static (double X, double Y) Place(RefusalPoint point) => (point.Answerable, point.Unanswerable);

    private static string Words(SummaryRow row, RefusalCurve curve) => FormattableString.Invariant(
        $"{row.System.System} refuses {curve.Shipped.Unanswerable:P1} of the unanswerable and {curve.Shipped.Answerable:P1} of the answerable questions; {RefusalCurve.Goal:P0} would cost {curve.AtGoal.Answerable:P1}");
}
