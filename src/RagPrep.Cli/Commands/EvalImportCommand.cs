using System.CommandLine;
using RagPrep.Cli.Evaluation;
using RagPrep.Evaluation.Formats;
using RagPrep.Evaluation.Running;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep eval import</c>.</summary>
internal static class EvalImportCommand
{
    public static Command Create(SharedOptions shared)
    {
        var files = new Argument<string[]>("runs") { Description = "Runs in TREC's format over the chunks of 'eval export'.", Arity = ArgumentArity.OneOrMore };
        var (questions, output) = (EvalOptions.Questions(), new Option<string?>("--out") { Description = "Write the report there.", HelpName = "folder" });
        var command = new Command("import", "Score what other programs found for the questions.") { files, questions, output };
        command.SetAction((parsed, cancellationToken) => EvaluationSession.RunAsync(shared, parsed, async session =>
        {
            var collection = new StudyCollection("questions", EvaluationSession.Questions(parsed.GetValue(questions), null));
            await using var judged = await JudgedIndex.OpenAsync(session.Host, collection, cancellationToken);
            var known = new KnownIds(collection.Topics.Select(topic => topic.Id).ToHashSet(), await judged.ChunkIdsAsync(cancellationToken));
            var results = parsed.GetRequiredValue(files).Select(file => RunResult.Of(TrecRunFile.Read(file, known), judged.Judge, judged.Index.Find, collection.Topics)).ToList();
            if (results.CountBy(result => result.System).FirstOrDefault(pair => pair.Value > 1) is { Key: { } twice })
                throw new FormatException($"Two runs are named '{twice}' in their last column: give each a name of its own.");
            var report = session.Runner.ReportOf(collection.Name, results, null);

            if (shared.Json(parsed))
                Result.Json(report);
            else
                ReportTable.Write(report);
            if (parsed.GetValue(output) is { } folder)
                EvalOptions.SayWritten(ReportFolder.Write(report, folder));
            return ExitCode.Ok;
        }));
        return command;
    }
}
