using System.Globalization;
using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Reports.Plots;

namespace RagPrep.Tests.Evaluation.Reports.Plots;

public sealed class RecallPlotTests
{
    [Fact]
    public void A_curve_goes_through_the_mean_recall_at_each_depth()
    {
        var text = Draw(MadeUpReport.Large());

        var system = MadeUpReport.Large().Systems[0];
        foreach (var (measure, depth) in new[] { ("R@1", 1), ("R@5", 5) })
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{system.System}: {system.Mean(measure):0.000} at {depth}"), text);
    }

    [Fact]
    public void Recall_at_one_depth_is_no_curve()
    {
        var report = MadeUpReport.Large();

        Assert.Empty(Draw(report with { Measures = [.. report.Measures.Where(measure => measure != "R@1")] }));
    }

    private static string Draw(EvaluationReport report)
    {
        var summary = ReportSummary.Of(report);
        return System.Net.WebUtility.HtmlDecode(RecallPlot.Of(summary, new Palette(summary)).ToString() ?? "");
    }
}
