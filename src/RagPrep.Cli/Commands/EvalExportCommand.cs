using System.CommandLine;
using RagPrep.Cli.Evaluation;
using RagPrep.Evaluation.Running;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep eval export</c>.</summary>
internal static class EvalExportCommand
{
    public static Command Create(SharedOptions shared)
    {
        var folder = new Argument<string>("folder") { Description = "Where to write; files that are there already are not overwritten." };
        var questions = EvalOptions.Questions();
        var command = new Command("export", "Write the questions for other programs, judged chunk by chunk: BEIR's corpus.jsonl, queries.jsonl and qrels/test.tsv, and qrels.trec. 'eval run --run' writes what systems found.")
        {
            folder, questions,
        };
        command.SetAction((parsed, cancellationToken) => EvaluationSession.RunAsync(shared, parsed, async session =>
        {
            var target = parsed.GetRequiredValue(folder);
            CollectionExport.RefuseExisting(target);
            var collection = new StudyCollection("questions", EvaluationSession.Questions(parsed.GetValue(questions), null));
            await using var judged = await JudgedIndex.OpenAsync(session.Host, collection, cancellationToken);
            EvalOptions.SayWritten(await CollectionExport.WriteAsync(judged.Index, judged.Judge, collection.Topics, target, cancellationToken));
            return ExitCode.Ok;
        }));
        return command;
    }
}
