using System.CommandLine;
using RagPrep.Cli.Evaluation;
using RagPrep.Evaluation.Formats;
using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Running;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep eval compare</c>.</summary>
internal static class EvalCompareCommand
{
    public static Command Create(SharedOptions shared)
    {
        var before = new Argument<string>("before") { Description = "report.json of 'eval run', or a run in TREC's format." };
        var after = new Argument<string>("after") { Description = "Another of the same kind." };
        var qrels = new Option<string?>("--qrels") { Description = "Judgements in TREC's format, for two runs.", HelpName = "file" };
        var command = new Command("compare", "Compare two reports, or two runs on the same judgements, question by question.") { before, after, qrels };
        command.SetAction(parsed => EvaluationInput.Guard(() =>
        {
            var (from, to) = (parsed.GetRequiredValue(before), parsed.GetRequiredValue(after));
            var pairs = parsed.GetValue(qrels) is { } judgements ? Runs(from, to, judgements) : Reports(from, to);
            var rows = pairs.SelectMany(pair => Comparing.All(pair.Before, [pair.After], pair.After.Scores.Keys).Select(row => (pair.Before, pair.After, row))).ToList();
            if (rows.Count == 0)
                throw new FormatException($"{from} and {to} have no measure of the same questions in common.");
            if (shared.Json(parsed))
                Result.Json(rows.Select(row => row.row));
            else
                ComparisonTable.Write(rows);
            return ExitCode.Ok;
        }));
        return command;
    }

    private static IEnumerable<(SystemResult Before, SystemResult After)> Reports(string from, string to)
    {
        var (before, after) = (ReportJson.Read(from), ReportJson.Read(to));
        var shared = before.Systems.Join(after.Systems, system => system.System, system => system.System, (a, b) => (a, b)).ToList();
        if (shared.Count > 0)
            return shared;
        return before.Systems is [var one] && after.Systems is [var other] ? [(one, other)]
            : throw new FormatException($"{from} and {to} have no system in common, and not one each.");
    }

    private static IEnumerable<(SystemResult Before, SystemResult After)> Runs(string from, string to, string judgements)
    {
        var qrels = TrecQrelsFile.Read(judgements);
        var known = new KnownIds(qrels.Queries.ToHashSet());
        return [(RunResult.Of(TrecRunFile.Read(from, known), qrels), RunResult.Of(TrecRunFile.Read(to, known), qrels))];
    }
}
