using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.AI;
using RagPrep.Evaluation.Drift;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep eval drift</c>.</summary>
internal static class EvalDriftCommand
{
    private const string Description = """
        Compare the questions and scores of two periods of a query log: of one file before and from a date, or of two files.
        Questions are grouped into topics by their vectors; told are topics that are new, have grown or are badly answered.

        A log is JSON lines: {"time": "2025-03-01T09:30:00Z", "question": "...", "confidence": 0.8, "answered": true} and, where known,
        "topScore" (score of the first hit) and "topics" (top folders of the hits, the first hit's first).
        """;

    public static Command Create(SharedOptions shared)
    {
        var logs = new Argument<string[]>("log") { Description = "One log with --split, or two: then and now.", Arity = new ArgumentArity(1, 2) };
        var split = new Option<string?>("--split") { Description = "The second period starts here, such as 2025-03-01 (UTC) or 2025-03-01T09:00:00+01:00.", HelpName = "time" };
        var command = new Command("drift", Description) { logs, split };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (before, now) = Periods(parsed.GetRequiredValue(logs), parsed.GetValue(split));
            await using var services = shared.Services(parsed);
            var topics = await QuestionTopics.OfAsync(
                services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(), before.Concat(now).Select(question => question.Question), cancellationToken);
            var report = DriftReport.Of(before, now, topics);
            if (shared.Json(parsed))
                Result.Json(report);
            else
                Write(report);
            return ExitCode.Ok;
        });
        return command;
    }

    private static (IReadOnlyList<LoggedQuestion> Before, IReadOnlyList<LoggedQuestion> Now) Periods(string[] logs, string? split)
    {
        if (logs.Length == 2)
            return split is null ? (Read(logs[0]), Read(logs[1])) : throw new UsageException("--split is for one log; of two, each is a period.");
        if (!DateTimeOffset.TryParse(split, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start))
            throw new UsageException(split is null ? "One log needs --split, the start of the second period." : $"--split '{split}' is no time; write 2025-03-01 or 2025-03-01T09:00:00Z.");
        var all = Read(logs[0]).ToLookup(question => question.Time < start);
        if (!all[true].Any() || !all[false].Any())
            throw new UsageException($"All of {logs[0]} is {(all[true].Any() ? "before" : "from")} {start:yyyy-MM-dd HH:mm zzz}{(all[true].Any() ? "" : " on")}: each period needs a question.");
        return ([.. all[true]], [.. all[false]]);
    }

    private static IReadOnlyList<LoggedQuestion> Read(string path)
    {
        try
        {
            return QueryLogFile.Read(path);
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static void Write(DriftReport report)
    {
        Line("", "then", "now");
        Line("questions", $"{report.Before.Questions}", $"{report.Now.Questions}");
        Line("first", $"{report.Before.From:yyyy-MM-dd}", $"{report.Now.From:yyyy-MM-dd}");
        Line("last", $"{report.Before.To:yyyy-MM-dd}", $"{report.Now.To:yyyy-MM-dd}");
        Line("refused", Share(report.Before.Refused), Share(report.Now.Refused));
        Line("mean confidence", Number(report.Before.Confidence), Number(report.Now.Confidence));
        Line("mean words", Number(report.Before.Words), Number(report.Now.Words));

        Result.Line();
        Result.Line($"{"",-26}{"PSI",8}{"KS",8}{"p",9}");
        foreach (var value in report.Distributions)
            Result.Line($"{value.Value,-26}{Number(value.StabilityIndex),8}{Number(value.Distance),8}{Significance(value.PValue),9}  {value.Verdict}");
        Result.Line($"{"answered or refused",-26}{Number(report.RefusalIndex),8}");

        Groups("Topics of questions, by their words", report.Topics);
        Groups("Folders of the first hits", report.Folders);
        if (Math.Min(report.Before.Questions, report.Now.Questions) < DriftReport.FewQuestions)
            Result.Line($"\nFewer than {DriftReport.FewQuestions} questions in a period: take all this as a hint.");
    }

    private static void Groups(string title, IReadOnlyList<GroupDrift> groups)
    {
        if (groups.Count == 0)
            return;
        Result.Line($"\n{title,-40}{"then",6}{"now",6}{"refused",9}");
        foreach (var group in groups)
        {
            string[] remarks = [.. new[] { group.New ? "new" : group.Grown ? "grown" : "", group.BadlyAnswered ? "badly answered" : "" }.Where(remark => remark.Length > 0)];
            Result.Line($"  {group.Name,-38}{group.Before,6}{group.Now,6}{Share(group.Refused),9}  {string.Join(", ", remarks)}");
            foreach (var example in group.Examples)
                Result.Line($"      {example}");
        }
    }

    private static void Line(string name, string then, string now) => Result.Line($"{name,-26}{then,12}{now,12}");

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("0%", CultureInfo.InvariantCulture);

    private static string Significance(double value) => value < .001 ? "< 0.001" : Number(value);
}
