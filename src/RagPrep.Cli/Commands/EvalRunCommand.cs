using System.CommandLine;
using RagPrep.Answering;
using RagPrep.Cli.Evaluation;
using RagPrep.Evaluation.Formats;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Systems;
using RagPrep.Llm;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep eval run</c>.</summary>
internal sealed class EvalRunCommand
{
    private readonly Option<string?> questions = EvalOptions.Questions();
    private readonly Option<string?> systems = new("--systems") { Description = "The systems to measure. Default corpus/evaluation/systems.json, with --beir corpus/evaluation/beir.json.", HelpName = "file" };
    private readonly Option<string?> beir = new("--beir") { Description = "Index and measure on a BEIR set (corpus.jsonl, queries.jsonl, qrels/test.tsv) instead.", HelpName = "folder" };
    private readonly Option<int?> sample = EvalOptions.Sample();
    private readonly Option<string?> against = new("--against") { Description = "The system to compare with, as it prints itself. Default: the first.", HelpName = "system" };
    private readonly Option<string?> output = new("--out") { Description = "Write the report there.", HelpName = "folder" };
    private readonly Option<AnswerStyle> answers = new("--answers") { Description = "'generated' measures each answering system twice, with answers of the notes and of the language model that is set up.", DefaultValueFactory = _ => AnswerStyle.Extractive };
    private readonly Option<string?> run = new("--run") { Description = "Write what each system found in TREC's format; of several systems each into a file of its own, numbered.", HelpName = "file" };

    public static Command Create(SharedOptions shared)
    {
        var eval = new EvalRunCommand();
        var command = new Command("run", "Put questions to systems and report quality and latency of each.")
        {
            eval.questions, eval.systems, eval.beir, eval.sample, eval.against, eval.output, eval.answers, eval.run,
        };
        command.SetAction((parsed, cancellationToken) =>
            EvaluationSession.RunAsync(shared, parsed, session => eval.RunAsync(session, shared.Json(parsed), parsed, cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(EvaluationSession session, bool json, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(beir) is not null && parsed.GetValue(questions) is not null)
            throw new UsageException("--questions and --beir exclude each other.");
        var (collection, defaults) = Collection(parsed);
        var asked = EvaluationSession.Systems(parsed.GetValue(systems) ?? defaults);
        var generated = parsed.GetValue(answers) != AnswerStyle.Extractive;
        if ((generated || asked.Any(system => system.IsHelped)) && !session.Services.GetRequiredService<LanguageModel>().IsConfigured)
            throw new UsageException("No language model is set up: give --Llm:Url and --Llm:Model.");
        if (generated)
            asked = Both(asked);
        var (report, runs) = await session.Runner.RunAsync(collection, asked, parsed.GetValue(against), cancellationToken);

        if (json)
            Result.Json(report);
        else
            ReportTable.Write(report);
        if (parsed.GetValue(output) is { } folder)
            EvalOptions.SayWritten(ReportFolder.Write(report, folder));
        if (parsed.GetValue(run) is { } file)
            EvalOptions.SayWritten(WriteRuns(runs, file));
        return ExitCode.Ok;
    }

    private static IReadOnlyList<SystemSpec> Both(IReadOnlyList<SystemSpec> systems) =>
    [
        .. systems.Where(system => system.Answers).SelectMany(system => new[]
        {
            system with { CheckAnswers = true },
            system with { CheckAnswers = true, AnswerStyle = AnswerStyle.Generated, Name = system.Name is null ? null : $"{system.Name}, generated" },
        }),
    ];

    private (ITestCollection Collection, string Systems) Collection(ParseResult parsed)
    {
        if (parsed.GetValue(beir) is { } folder)
            return (new BeirCollection(EvaluationSession.Beir(folder, parsed.GetValue(sample))), "corpus/evaluation/beir.json");
        return (new StudyCollection("questions", EvaluationSession.Questions(parsed.GetValue(questions), parsed.GetValue(sample))), "corpus/evaluation/systems.json");
    }

    private static IEnumerable<string> WriteRuns(IReadOnlyList<SystemRun> runs, string file)
    {
        foreach (var (number, run) in runs.Index())
        {
            var path = runs.Count == 1 ? file : Path.ChangeExtension(file, $"{number + 1}{Path.GetExtension(file)}");
            using var writer = new StreamWriter(path);
            TrecRunFile.Write(writer, run.Run);
            yield return path;
        }
    }
}
