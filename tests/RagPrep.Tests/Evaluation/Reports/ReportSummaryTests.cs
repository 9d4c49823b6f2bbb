using RagPrep.Evaluation.Reports;

namespace RagPrep.Tests.Evaluation.Reports;

public sealed class ReportSummaryTests
{
    [Fact]
    public void Rows_keep_their_order_and_know_the_best_of_each_column()
    {
        var summary = ReportSummary.Of(MadeUpReport.Small());

        Assert.Equal([(1, "lexical", true), (2, "hybrid", false)], summary.Rows.Select(row => (row.Number, row.System.System, row.Baseline)));
        Assert.Equal([false, true], summary.Rows.Select(row => row.Cells[0]!.Best));
        Assert.Null(summary.Rows[0].Cells[0]!.Comparison);
        Assert.Equal(.25, summary.Rows[1].Cells[0]!.Comparison!.Difference);
        Assert.Equal("hybrid", summary.Best(_ => true)!.System.System);
    }

    [Fact]
    public void Equal_means_are_both_the_best()
    {
        var report = MadeUpReport.Small();

        var summary = ReportSummary.Of(report with { Systems = [report.Systems[0], report.Systems[0] with { System = "hybrid" }] });

        Assert.All(summary.Rows, row => Assert.True(row.Cells[0]!.Best));
    }

    [Fact]
    public void A_system_without_a_measure_or_latency_has_holes_and_is_not_on_the_front()
    {
        var report = MadeUpReport.Small();
        var untimed = report.Systems[1] with { Latency = new Dictionary<string, LatencyFigures>() };

        var summary = ReportSummary.Of(report with { Measures = ["nDCG@10", "all facts"], Systems = [report.Systems[0], untimed] });

        Assert.All(summary.Rows, row => Assert.Null(row.Cells[1]));
        Assert.Equal(["lexical"], summary.Front.Select(row => row.System.System));
    }
}
