using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using RagPrep.Cli.Evaluation;
using RagPrep.Evaluation.Tuning;
using RagPrep.Models;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep eval tune</c>.</summary>
internal sealed class EvalTuneCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Option<string?> questions = EvalOptions.Questions();
    private readonly Option<string> measure = new("--measure") { Description = "The measure of retrieval to choose by.", DefaultValueFactory = _ => "nDCG@10 (linear)" };
    private readonly Option<string> output = new("--out") { Description = "Write tuned.json, calibration.json and the report on the test part there.", HelpName = "folder", DefaultValueFactory = _ => "tuning" };

    public static Command Create(SharedOptions shared)
    {
        var tune = new EvalTuneCommand();
        var command = new Command("tune", "Choose fusion, re-ranking and calibration by cross-validation on two thirds of the questions; the last third, never looked at before, judges the choice.")
        {
            tune.questions, tune.measure, tune.output,
        };
        command.SetAction((parsed, cancellationToken) => EvaluationSession.RunAsync(shared, parsed, session => tune.RunAsync(session, parsed, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(EvaluationSession session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var tuner = new Tuner(session.Host, session.Runner, session.Services.GetRequiredService<IReranker>(), TimeProvider.System, new EvaluationLines());
        var result = await tuner.RunAsync(EvaluationSession.Questions(parsed.GetValue(questions), null), parsed.GetRequiredValue(measure), cancellationToken);

        var folder = Directory.CreateDirectory(parsed.GetRequiredValue(output)).FullName;
        string[] paths = [Path.Combine(folder, "tuned.json"), Path.Combine(folder, "calibration.json")];
        await File.WriteAllTextAsync(paths[0], JsonSerializer.Serialize(Chosen(result), Json), cancellationToken);
        await File.WriteAllTextAsync(paths[1], result.Calibration.ToJson(), cancellationToken);

        foreach (var stage in result.Stages)
            Result.Line(FormattableString.Invariant($"{stage.Name}: {stage.Chosen}, {stage.Measure} {stage.Means.Max(setting => setting.Value):0.000}, cross-validated {stage.CrossValidated:0.000}."));
        Result.Line(result.Calibration.Provenance);
        ReportTable.Write(result.Test);
        Result.Line(result.Provenance);
        EvalOptions.SayWritten([.. paths, .. ReportFolder.Write(result.Test, folder)]);
        return ExitCode.Ok;
    }

    /// <summary>In the shape of appsettings.json, with where the values come from.</summary>
    private static object Chosen(TuningResult result) => new
    {
        result.Provenance,
        System = result.System.ToString(),
        Options = new
        {
            Retrieval = new { Fusion = result.System.Fusion.ToString(), result.System.LexicalWeight },
            Reranking = new { result.System.Depth, result.System.Weight },
        },
        Stages = result.Stages.Select(stage => new { stage.Name, stage.Measure, stage.Chosen, stage.CrossValidated, Means = stage.Means.ToDictionary() }),
    };
}
