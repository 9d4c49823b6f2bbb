using RagPrep.Evaluation.Reports;

namespace RagPrep.Tests.Evaluation.Reports;

public sealed class MarkdownReportTests
{
    [Fact]
    public void The_table_holds_means_marks_and_latency()
    {
        var lines = Write(MadeUpReport.Small());

        Assert.Contains("|  | system | nDCG@10 | total | timed |", lines);
        Assert.Contains("| 1 ◆ | lexical (baseline) | 0.250 (0.000–0.500) | 2.0 (4.0 / 6.0) | 2 |", lines);
        Assert.Contains(@"| 2 ◆ | hybrid | **0.375** (0.000–0.750) ▲\*\* | 8.0 (16.0 / 24.0) | 2 |", lines);
        Assert.Contains("| lexical | 1 |", lines);
    }

    [Fact]
    public void Every_stage_stands_beside_quality_with_its_percentiles()
    {
        var report = MadeUpReport.Small();
        var stages = new Dictionary<string, LatencyFigures> { ["dense"] = new(2, 1, 2, 3), ["rerank"] = new(1, 70, 80, 120), ["total"] = new(2, 8, 16, 24) };

        var lines = Write(report with { Systems = [report.Systems[0], report.Systems[1] with { Latency = stages }] });

        Assert.Contains("|  | system | nDCG@10 | total | dense | rerank | timed |", lines);
        Assert.Contains("| 1 ◆ | lexical (baseline) | 0.250 (0.000–0.500) | 2.0 (4.0 / 6.0) | – | – | 2 |", lines);
        Assert.Contains(@"| 2 ◆ | hybrid | **0.375** (0.000–0.750) ▲\*\* | 8.0 (16.0 / 24.0) | 1.0 (2.0 / 3.0) | 70.0 (80.0 / 120 of 1) | 2 |", lines);
    }

    [Fact]
    public void What_refusing_costs_stands_in_a_table_where_both_kinds_were_asked()
    {
        Assert.DoesNotContain("## Refusals", Write(MadeUpReport.Small()));
        var report = MadeUpReport.Large();

        var lines = Write(report);

        Assert.Contains("| system | unanswerable refused | answerable refused | answerable refused at 95 % |", lines);
        Assert.Equal(4, lines.SkipWhile(line => line != "## Refusals").TakeWhile(line => line != "## Where questions were lost").Count(line => line.StartsWith("| hybrid + re-rank", StringComparison.Ordinal) || line.StartsWith("| lexical + re-rank", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_cannot_end_a_cell_or_bring_HTML()
    {
        var report = MadeUpReport.Small();
        var name = "a|b\n<img src=x>*c*";

        var lines = Write(report with { Baseline = name, Systems = [report.Systems[0] with { System = name }], Comparisons = [] });

        Assert.Contains(@"| 1 ◆ | a\|b &lt;img src=x>\*c\* (baseline) | **0.250** (0.000–0.500) | 2.0 (4.0 / 6.0) | 2 |", lines);
    }

    private static string[] Write(EvaluationReport report)
    {
        using var writer = new StringWriter();
        MarkdownReport.Write(report, writer);
        return writer.ToString().ReplaceLineEndings("\n").Split('\n');
    }
}
