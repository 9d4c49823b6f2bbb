using System.CommandLine;
using System.Globalization;
using RagPrep.Cli.Evaluation;
using RagPrep.Evaluation.Gate;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Systems;
using RagPrep.Starting;
using Spectre.Console;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep eval gate</c>.</summary>
internal sealed class EvalGateCommand
{
    private readonly Option<string> baseline = new("--baseline") { Description = "What the pipeline scored before.", HelpName = "file", DefaultValueFactory = _ => "corpus/evaluation/baseline.json" };
    private readonly Option<string?> questions = EvalOptions.Questions();
    private readonly Option<double> tolerance = new("--tolerance") { Description = "By how much a mean may fall, 0 to 1.", DefaultValueFactory = _ => 0.02 };
    private readonly Option<bool> write = new("--write-baseline") { Description = "Write what is scored now as the baseline." };

    public static Command Create(SharedOptions shared)
    {
        var gate = new EvalGateCommand();
        var command = new Command("gate", "Ask all questions of the shipped pipeline. Exit code 1 when a measure fell significantly (p < .05) or by more than the tolerance.")
        {
            gate.baseline, gate.questions, gate.tolerance, gate.write,
        };
        gate.tolerance.Validators.Add(result =>
        {
            if (result.GetValue(gate.tolerance) is not (>= 0 and <= 1))
                result.AddError("--tolerance must be 0 to 1.");
        });
        command.SetAction((parsed, cancellationToken) =>
            EvaluationSession.RunAsync(shared, parsed, session => gate.RunAsync(session, shared.Json(parsed), parsed, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(EvaluationSession session, bool json, ParseResult parsed, CancellationToken cancellationToken)
    {
        // Read before the work, so that a wrong file is told at once.
        var path = RepositoryHome.Resolve(parsed.GetRequiredValue(baseline));
        var before = parsed.GetValue(write) ? null : BaselineFile.Read(path);
        var collection = new StudyCollection("questions", EvaluationSession.Questions(parsed.GetValue(questions), null));
        var (report, _) = await session.Runner.RunAsync(collection, [SystemSpec.Shipped], null, cancellationToken);
        if (before is null)
        {
            BaselineFile.Write(path, Baseline.Of(report, report.Systems[0]));
            EvalOptions.SayWritten([path]);
            return ExitCode.Ok;
        }

        var findings = new GateCheck(parsed.GetValue(tolerance)).Check(before, report.Systems[0]);
        if (json)
            Result.Json(new { baseline = before.System, system = report.Systems[0].System, findings });
        else
            Write(before, report.Systems[0].System, findings);
        return findings.Any(finding => finding.Fault is not null) ? ExitCode.Failed : ExitCode.Ok;
    }

    private static void Write(Baseline before, string system, IReadOnlyList<GateFinding> findings)
    {
        var table = Tables.Create("measure", "questions", "baseline", "now", "p", "");
        foreach (var finding in findings)
        {
            table.AddRow([.. new[]
            {
                finding.Measure, finding.Questions.ToString(CultureInfo.InvariantCulture), Number(finding.Before, "0.000"), Number(finding.Now, "0.000"),
                Number(finding.PValue, "0.0000"), finding.Fault is null ? "ok" : "FELL",
            }.Select(Markup.Escape)]);
        }
        Tables.Write(table);
        if (before.System != system)
            Result.Line($"The baseline is of '{before.System}', the pipeline is now '{system}'.");
        foreach (var finding in findings.Where(finding => finding.Fault is not null))
            Result.Line($"{finding.Measure} {finding.Fault}.");
        Result.Line(findings.All(finding => finding.Fault is null) ? "The gate is open." : "The gate is shut.");
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
