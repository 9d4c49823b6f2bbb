using System.Globalization;
using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Running;
using Spectre.Console;

namespace RagPrep.Cli.Evaluation;

/// <summary>Prints a report: a row for each system, quality and latency beside each other.</summary>
internal static class ReportTable
{
    private const double Significant = 0.05;

    // Wide enough for all columns where the output is no terminal.
    private const int FileWidth = 400;

    /// <summary>Writes to the standard output.</summary>
    public static void Write(EvaluationReport report)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = FileWidth;
        console.Write(Table(report));
        var questions = report.Systems.Max(system => system.Questions.Count);
        Result.Line($"{report.Collection}, {questions} questions, {report.Machine}. Milliseconds are of one question at a time, warm.");
        if (report.Systems.Count > 1)
            Result.Line($"* differs from '{report.Baseline}' (paired randomisation test, Holm's correction over the rows, p < .05).");
        foreach (var line in report.Systems.SelectMany(Confidence))
            Result.Line(line);
    }

    private static Table Table(EvaluationReport report)
    {
        var stages = report.Systems.SelectMany(system => system.Latency.Keys).Distinct().Where(stage => stage != "total").Append("total").ToList();
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn("system").NoWrap());
        foreach (var column in report.Measures.Concat(stages.Select(stage => $"{stage} P50")).Append("P95").Append("P99"))
            table.AddColumn(new TableColumn(Markup.Escape(column)).RightAligned().NoWrap());
        foreach (var system in report.Systems)
        {
            List<string> cells = [system.System, .. report.Measures.Select(measure => Cell(report, system, measure)), .. stages.Select(stage => Milliseconds(system, stage, figures => figures.P50))];
            cells.AddRange([Milliseconds(system, "total", figures => figures.P95), Milliseconds(system, "total", figures => figures.P99)]);
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }
        return table;
    }

    private static string Cell(EvaluationReport report, SystemResult system, string measure)
    {
        if (!system.Scores.ContainsKey(measure))
            return "";
        var differs = report.Comparisons.Any(row => row.System == system.System && row.Measure == measure && row.AdjustedPValue < Significant);
        var format = measure == AnswerMeasures.Words ? "0.0" : "0.000";
        return system.Mean(measure).ToString(format, CultureInfo.InvariantCulture) + (differs ? "*" : " ");
    }

    private static string Milliseconds(SystemResult system, string stage, Func<LatencyFigures, double> figure) =>
        system.Latency.TryGetValue(stage, out var figures) ? figure(figures).ToString("0.0", CultureInfo.InvariantCulture) : "";

    private static IEnumerable<string> Confidence(SystemResult system)
    {
        if (ConfidenceFigures.Of(system.Questions) is { } figures)
            yield return string.Create(CultureInfo.InvariantCulture, $"{system.System}: of {figures.Answers} answers given, calibration error {figures.CalibrationError:0.000}, area under risk-coverage {figures.RiskCoverage:0.000}.");
        var losses = system.Questions.Select(question => question.Lost).OfType<string>().CountBy(stage => stage).OrderByDescending(pair => pair.Value).ToList();
        if (losses.Count > 0)
            yield return $"{system.System}: lost by {string.Join(", ", losses.Select(pair => $"{pair.Key} {pair.Value}"))}.";
    }
}
