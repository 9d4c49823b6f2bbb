using System.Text.Json;
using RagPrep.Evaluation.Reports;
using RagPrep.Tests.Evaluation.Formats;

namespace RagPrep.Tests.Evaluation.Reports;

public sealed class ReportJsonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string File => System.IO.Path.Combine(folder.Path, "report.json");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_report_comes_back_as_it_was_written()
    {
        var report = MadeUpReport.Small();

        ReportJson.Write(report, File);
        var back = ReportJson.Read(File);

        Assert.Equal(JsonSerializer.Serialize(report with { Comparisons = [] }), JsonSerializer.Serialize(back with { Comparisons = [] }));
        Assert.Equal(double.PositiveInfinity, back.Comparisons[0].EffectSize);
        Assert.Equal(report.Comparisons[0].Won, back.Comparisons[0].Won);
        Assert.Equal(.75 / 2, back.Systems[1].Mean("nDCG@10"));
    }

    [Theory]
    [InlineData("", "is no report")]
    [InlineData("null", "null is no report")]
    [InlineData("{\"collection\": \"x\"}", "is no report")]
    [InlineData("not json", "LineNumber: 0")]
    public void A_file_that_is_no_report_is_named(string text, string expected)
    {
        System.IO.File.WriteAllText(File, text);

        var message = Assert.Throws<FormatException>(() => ReportJson.Read(File)).Message;

        Assert.StartsWith(File, message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_do_not_fit_are_named()
    {
        var report = MadeUpReport.Small();

        Assert.Contains("no measure", FaultOf(report with { Measures = [] }));
        Assert.Contains("one name", FaultOf(report with { Systems = [report.Systems[0], report.Systems[0]] }));
        Assert.Contains("baseline 'other'", FaultOf(report with { Baseline = "other" }));
        Assert.Contains("'gone'", FaultOf(report with { Comparisons = [report.Comparisons[0] with { System = "gone" }] }));
    }

    [Fact]
    public void A_missing_file_is_an_error_of_its_own() => Assert.ThrowsAny<IOException>(() => ReportJson.Read(File));

    private string FaultOf(EvaluationReport report)
    {
        ReportJson.Write(report, File);
        return Assert.Throws<FormatException>(() => ReportJson.Read(File)).Message;
    }
}
