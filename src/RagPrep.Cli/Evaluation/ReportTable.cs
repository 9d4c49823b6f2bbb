using System.Globalization;
using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Running;
using Spectre.Console;

namespace RagPrep.Cli.Evaluation;

/// <summary>Prints a report: quality and latency of each system in one row, then its answers, then its stages.</summary>
internal static class ReportTable
{
    private const double Significant = 0.05;

    private static readonly HashSet<string> OfAnswers =
    [
        AnswerMeasures.AllFacts, AnswerMeasures.RougeL, AnswerMeasures.TokenF1, AnswerMeasures.CitationRecall, AnswerMeasures.CitationPrecision,
        AnswerMeasures.Grounded, AnswerMeasures.QuotesExact, AnswerMeasures.Answered, AnswerMeasures.RightRefusals, AnswerMeasures.Words,
    ];

    /// <summary>Writes to the standard output.</summary>
    public static void Write(EvaluationReport report)
    {
        Tables.Write(Retrieval(report));
        if (report.Systems.Count > 1)
            Result.Line($"* differs from '{report.Baseline}' (paired randomisation test, Holm's correction over the rows, p < .05).");
        foreach (var system in report.Systems)
            Answers(report, system);
        foreach (var system in report.Systems)
            Losses(system);
        foreach (var system in report.Systems)
            Stages(system);
        Result.Line($"{report.Collection}: {report.Systems.Max(system => system.Scores[report.Measures[0]].Count)} questions; {report.Machine}; one question at a time, warm.");
    }

    private static Table Retrieval(EvaluationReport report)
    {
        var measures = report.Measures.Where(measure => !OfAnswers.Contains(measure)).ToList();
        var table = Tables.Create(["system", .. measures, "P50 ms", "P95 ms", "P99 ms"]);
        foreach (var system in report.Systems)
        {
            var total = system.Latency.GetValueOrDefault("total");
            List<string> cells = [system.System, .. measures.Select(measure => Cell(report, system, measure)), Milliseconds(total?.P50), Milliseconds(total?.P95), Milliseconds(total?.P99)];
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }
        return table;
    }

    private static string Cell(EvaluationReport report, SystemResult system, string measure)
    {
        if (!system.Scores.ContainsKey(measure))
            return "";
        var differs = report.Comparisons.Any(row => row.System == system.System && row.Measure == measure && row.AdjustedPValue < Significant);
        return Number(system, measure) + (differs ? "*" : " ");
    }

    private static void Answers(EvaluationReport report, SystemResult system)
    {
        var measures = report.Measures.Where(measure => OfAnswers.Contains(measure) && system.Scores.ContainsKey(measure)).ToList();
        if (measures.Count == 0)
            return;
        var confidence = ConfidenceFigures.Of(system.Questions);
        var trust = confidence is null ? "" : string.Create(CultureInfo.InvariantCulture,
            $"; of {confidence.Answers} answers given calibration error {confidence.CalibrationError:0.000}, area under risk-coverage {confidence.RiskCoverage:0.000}");
        Result.Line($"{system.System}: {string.Join(", ", measures.Select(measure => $"{measure} {Number(system, measure)}"))}{trust}.");
    }

    private static void Losses(SystemResult system)
    {
        var losses = system.Questions.Select(question => question.Lost).OfType<string>().CountBy(stage => stage).OrderByDescending(pair => pair.Value).ToList();
        if (losses.Count > 0)
            Result.Line($"{system.System}: questions lost by {string.Join(", ", losses.Select(pair => $"{pair.Key} {pair.Value}"))}.");
    }

    private static void Stages(SystemResult system)
    {
        if (system.Latency.Count > 0)
            Result.Line($"{system.System}: {string.Join(", ", system.Latency.Select(stage => $"{stage.Key} {Milliseconds(stage.Value.P50)} ({Milliseconds(stage.Value.P95)} / {Milliseconds(stage.Value.P99)})"))} ms (P50, P95 / P99 of {system.Latency["total"].Count}).");
    }

    private static string Number(SystemResult system, string measure) =>
        system.Mean(measure).ToString(measure == AnswerMeasures.Words ? "0.0" : "0.000", CultureInfo.InvariantCulture);

    private static string Milliseconds(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";
}
