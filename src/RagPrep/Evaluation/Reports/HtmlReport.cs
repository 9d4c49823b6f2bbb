using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports;

/// <summary>Writes a report as one HTML file that needs no script and no other file, and allows none.</summary>
public static class HtmlReport
{
    /// <summary>Writes the whole report. What comes from documents and questions is encoded; a content security policy forbids all but the page's own style sheet.</summary>
    public static void Write(EvaluationReport report, TextWriter writer)
    {
        var summary = ReportSummary.Of(report);
        var style = Stylesheet.Text.ReplaceLineEndings("\n");
        // Literal apart from the style sheet, which is ours: the hash in the policy is of exactly these characters.
        writer.Write($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
            {Markup.Of($"<title>{report.Collection}: evaluation</title>")}
            <style>{style}</style></head>
            <body>{Body(summary)}</body></html>

            """);
    }

    private static Markup Body(ReportSummary summary) => Markup.Of($"""
        {Header(summary.Report)}<main>
        {SummarySection.Of(summary)}{PlotSection.Of(summary)}{ComparisonSection.Of(summary.Report)}{DifferenceSection.Of(summary.Report)}{FailureSection.Of(summary)}</main>
        """);

    private static Markup Header(EvaluationReport report)
    {
        var questions = report.Systems.Count == 0 ? [] : report.Systems[0].Questions;
        var made = report.Made.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        return Markup.Of($"""
            <header><h1>{report.Collection}</h1>
            <p>{report.Systems.Count} systems on {questions.Count} questions, {questions.Count(question => !question.Answerable)} of them not answerable · {made} · {report.Machine}</p></header>

            """);
    }
}
