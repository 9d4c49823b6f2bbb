using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RagPrep.Evaluation.Reports;

namespace RagPrep.Tests.Evaluation.Reports;

public sealed class HtmlReportTests
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)></title></svg>";

    [Fact]
    public void Text_of_documents_stays_text()
    {
        var report = MadeUpReport.Small(Hostile, Hostile);

        var page = Parse(report with { Collection = Hostile, Machine = Hostile, Systems = [.. report.Systems.Select(system => system with { System = Hostile + system.System })], Baseline = Hostile + "lexical", Comparisons = [] });

        Assert.Empty(page.QuerySelectorAll("script, img, [onerror], iframe, object, link, a"));
        Assert.Equal(Hostile, page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"{Hostile}: evaluation", page.Title);
        Assert.Contains(page.QuerySelectorAll(".found .text"), passage => passage.TextContent == Hostile);
    }

    [Fact]
    public void The_policy_allows_the_page_s_own_style_sheet_and_nothing_else()
    {
        var page = Parse(MadeUpReport.Small());
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));

        Assert.Equal(
            $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'",
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("[style], [src], [href]"));
    }

    [Fact]
    public void Every_plot_can_be_read_without_seeing_it()
    {
        var plots = Parse(MadeUpReport.Large()).QuerySelectorAll("svg.plot");

        Assert.Equal(8, plots.Length);
        Assert.All(plots, plot => Assert.True(plot.QuerySelector("title")!.TextContent.Length > 0 && plot.QuerySelector("desc")!.TextContent.Length > 0));
        Assert.DoesNotContain(plots, plot => plot.OuterHtml.Contains("NaN", StringComparison.Ordinal) || plot.OuterHtml.Contains('∞'));
    }

    [Fact]
    public void The_summary_has_a_row_for_each_system_and_marks_what_is_more_than_chance()
    {
        var report = MadeUpReport.Large();
        var table = Parse(report).QuerySelector("table")!;

        Assert.Equal(report.Systems.Count, table.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(report.Measures.Count, table.QuerySelectorAll("td b").Length);
        Assert.NotEmpty(table.QuerySelectorAll(".mark.up"));
        Assert.Contains("95 % interval", table.QuerySelector("tbody tr:nth-child(2) td[title]")!.GetAttribute("title"));
    }

    [Fact]
    public void Every_stage_of_a_system_stands_in_the_row_of_its_quality()
    {
        var report = MadeUpReport.Large();
        var table = Parse(report).QuerySelector("table")!;
        var timed = report.Systems.First(system => system.Latency.ContainsKey("dense"));

        Assert.Equal(["total", "lexical", "dense"], table.QuerySelectorAll("thead th").Where(cell => cell.QuerySelector("small") is not null).Select(cell => cell.FirstChild!.TextContent));
        var row = table.QuerySelectorAll("tbody tr")[report.Systems.ToList().IndexOf(timed)];
        var dense = timed.Latency["dense"];
        Assert.Contains(row.QuerySelectorAll("td"), cell => cell.TextContent == LatencyFigures.Milliseconds(dense.P50) + dense.Tails && cell.GetAttribute("title") == "dense: 80 questions timed");
    }

    [Fact]
    public void A_report_without_answers_or_latency_is_written_too()
    {
        var report = MadeUpReport.Small();
        var bare = report with { Comparisons = [], Systems = [report.Systems[0] with { Latency = new Dictionary<string, LatencyFigures>(), Questions = [] }] };

        Assert.Single(Parse(bare).QuerySelectorAll("tbody tr"));
    }

    private static IHtmlDocument Parse(EvaluationReport report)
    {
        using var writer = new StringWriter();
        HtmlReport.Write(report, writer);
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}
