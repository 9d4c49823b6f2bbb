using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using RagPrep.Cli.Evaluation;
using RagPrep.Evaluation.Systems;
using RagPrep.Evaluation.Tuning;
using RagPrep.Models;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep eval tune</c>.</summary>
internal sealed class EvalTuneCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Option<string?> questions = EvalOptions.Questions();
    private readonly Option<string[]> also = new("--also") { Description = "Further labelled questions and the documents that they are about; ranking, evidence and calibration are fitted to them, too. May be given again.", HelpName = "file=folder", DefaultValueFactory = _ => [] };
    private readonly Option<string> measure = new("--measure") { Description = "The measure of retrieval to choose by.", DefaultValueFactory = _ => "nDCG@10 (linear)" };
    private readonly Option<string> output = new("--out") { Description = "Write tuned.json, ranking.json, evidence.json, calibration.json and the report on the test part there.", HelpName = "folder", DefaultValueFactory = _ => "tuning" };

    public static Command Create(SharedOptions shared)
    {
        var tune = new EvalTuneCommand();
        var command = new Command("tune", "Choose BM25's constants, fusion, how hits are ranked, how answers are made and their calibration by cross-validation on two thirds of the questions; the last third, never looked at before, judges the choice. A setting of now stays unless another gains beyond chance.")
        {
            tune.questions, tune.also, tune.measure, tune.output,
        };
        command.SetAction((parsed, cancellationToken) => EvaluationSession.RunAsync(shared, parsed, session => tune.RunAsync(session, parsed, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(EvaluationSession session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var tuner = new Tuner(
            session.Host, session.Runner, session.Services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(),
            session.Services.GetRequiredService<IReranker>(), TimeProvider.System, new TuningLines());
        var result = await tuner.RunAsync(
            EvaluationSession.Questions(parsed.GetValue(questions), null), [.. parsed.GetRequiredValue(also).Select(Collection)],
            parsed.GetRequiredValue(measure), cancellationToken);

        var folder = Directory.CreateDirectory(parsed.GetRequiredValue(output)).FullName;
        string[] paths = [Path.Combine(folder, "tuned.json"), Path.Combine(folder, "ranking.json"), Path.Combine(folder, "evidence.json"), Path.Combine(folder, "calibration.json")];
        await File.WriteAllTextAsync(paths[0], JsonSerializer.Serialize(Chosen(result), Json), cancellationToken);
        await File.WriteAllTextAsync(paths[1], result.Ranking.ToJson(), cancellationToken);
        await File.WriteAllTextAsync(paths[2], result.Evidence.ToJson(), cancellationToken);
        await File.WriteAllTextAsync(paths[3], result.Calibration.ToJson(), cancellationToken);

        foreach (var stage in result.Stages)
            Say(stage);
        Result.Line(result.Ranking.Provenance);
        Result.Line(result.Evidence.Provenance);
        Result.Line(result.Calibration.Provenance);
        ReportTable.Write(result.Test);
        Result.Line(result.Provenance);
        EvalOptions.SayWritten([.. paths, .. ReportFolder.Write(result.Test, folder)]);
        return ExitCode.Ok;
    }

    private static LabelledCollection Collection(string text)
    {
        if (text.Split('=', 2) is not [{ Length: > 0 } file, { Length: > 0 } folder])
            throw new UsageException($"--also {text} must be a file of questions, '=' and the folder of its documents.");
        var documents = RepositoryHome.Resolve(folder);
        if (!Directory.Exists(documents))
            throw new UsageException($"--also {text}: the folder {documents} does not exist.");
        return new LabelledCollection(Path.GetFileName(Path.TrimEndingDirectorySeparator(documents)), EvaluationSession.Questions(file, null), documents);
    }

    private static void Say(TuningStage stage)
    {
        var means = stage.Means.ToDictionary();
        Result.Line(FormattableString.Invariant($"{stage.Name}, by {stage.Measure}: now {stage.Present} {means[stage.Present]:0.000}; best {stage.Best} {means[stage.Best]:0.000}."));
        Result.Line(FormattableString.Invariant($"  Cross-validated {stage.CrossValidated:0.000}, p {stage.PValue:0.000}: {(stage.Chosen == stage.Present ? "it stays as it is" : "changed")}."));
    }

    /// <summary>In the shape of appsettings.json, with where the values come from.</summary>
    private static object Chosen(TuningResult result) => new
    {
        result.Provenance,
        System = result.System.ToString(),
        Options = Options(result.System),
        Stages = result.Stages.Select(stage => new
        {
            stage.Name, stage.Measure, stage.Present, stage.Best, stage.CrossValidated, stage.PValue, stage.Chosen, Means = stage.Means.ToDictionary(),
        }),
    };

    private static object Options(SystemSpec system) => new
    {
        Index = new { Lexical = new { system.K1, system.B, system.HeadingBoost } },
        Retrieval = new { Fusion = system.Fusion.ToString(), system.LexicalWeight },
        Reranking = new { system.Depth, system.Weight },
        Answering = new
        {
            system.Passages, system.TargetWords, system.RelativeScore,
        },
    };
}
