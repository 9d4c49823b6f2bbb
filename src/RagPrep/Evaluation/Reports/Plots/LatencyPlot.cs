using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>Quality against latency, with the Pareto front.</summary>
internal static class LatencyPlot
{
    private static readonly (double Right, double Down)[] Places = [(11, 4), (-11, 4), (0, -9), (0, 17), (11, -8), (-11, -8), (11, 15), (-11, 15)];

    /// <summary>The figure, or nothing where no system was timed.</summary>
    public static Markup Of(ReportSummary summary, Palette palette)
    {
        var rows = summary.Rows.Where(row => row is { Latency: not null, Quality: not null }).ToList();
        if (rows.Count == 0)
            return default;
        var measure = summary.Report.Measures[0];
        var plot = new SvgPlot(
            $"{measure} against median latency",
            "The Pareto front, fastest first: " + string.Join("; ", summary.Front.Select(Words)),
            new Axis("median latency, ms (logarithmic)", LogScale.Around([.. rows.Select(row => row.Latency!.P50)])),
            new Axis(measure, LinearScale.Around([.. rows.Select(row => row.Quality!.Value)])));
        plot.Line(Steps([.. summary.Front.Select(PointOf)]), "front", "Pareto front");
        foreach (var row in palette.InDrawingOrder(rows))
            plot.Dot(PointOf(row), palette[row], Words(row), row.OnFront ? 6 : 4);
        foreach (var (row, place) in LabelPlaces(plot, rows))
            plot.Label(PointOf(row), $"{row.Number}", place.Right, place.Down);
        return Figure.Of(
            "Quality against latency", $"{measure} and median latency; the numbers are those of the table. No system is above and left of the grey line, the Pareto front.", plot,
            Figure.Systems(rows, palette).Select(item => ($"{item.Style} spot", item.Name)).Append(("front", "Pareto front")));
    }

    /// <summary>The corners of the front's stairs: from each point to the right at its height, then up to the next.</summary>
    internal static IEnumerable<(double X, double Y)> Steps(IReadOnlyList<(double X, double Y)> points) =>
        points.SelectMany((point, i) => i == 0 ? [point] : new[] { (point.X, points[i - 1].Y), point });

    private static (double X, double Y) PointOf(SummaryRow row) => (row.Latency!.P50, row.Quality!.Value);

    private static string Words(SummaryRow row) => FormattableString.Invariant($"{row.Number} {row.System.System}: {row.Quality:0.000} in {row.Latency!.P50:0.0} ms");

    // Each number stands at the first place beside its dot that is free of other dots and numbers.
    private static IEnumerable<(SummaryRow Row, (double Right, double Down) Place)> LabelPlaces(SvgPlot plot, List<SummaryRow> rows)
    {
        var taken = rows.Select(PointOf).Select(point => (X: plot.X(point.X), Y: plot.Y(point.Y))).ToList();
        foreach (var (i, row) in rows.ToList().Index())
        {
            var (x, y) = taken[i];
            var place = Places.FirstOrDefault(at => taken.Where((_, j) => j != i).All(other => Math.Abs(other.X - x - at.Right) > 11 || Math.Abs(other.Y - y - at.Down + 4) > 11), Places[0]);
            taken.Add((x + place.Right, y + place.Down - 4));
            yield return (row, place);
        }
    }
}
