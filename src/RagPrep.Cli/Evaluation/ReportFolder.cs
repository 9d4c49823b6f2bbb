using RagPrep.Evaluation.Reports;

namespace RagPrep.Cli.Evaluation;

/// <summary>Writes reports in all their forms.</summary>
internal static class ReportFolder
{
    /// <summary>Writes report.json, report.md and report.html into a folder, which is made where missing; returns the paths.</summary>
    public static IReadOnlyList<string> Write(EvaluationReport report, string folder)
    {
        Directory.CreateDirectory(folder);
        var (json, markdown, html) = (Path.Combine(folder, "report.json"), Path.Combine(folder, "report.md"), Path.Combine(folder, "report.html"));
        ReportJson.Write(report, json);
        using (var writer = new StreamWriter(markdown))
            MarkdownReport.Write(report, writer);
        using (var writer = new StreamWriter(html))
            HtmlReport.Write(report, writer);
        return [html, markdown, json];
    }
}
