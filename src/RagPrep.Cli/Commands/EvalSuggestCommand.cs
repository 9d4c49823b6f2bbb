using System.CommandLine;
using RagPrep.Evaluation;
using RagPrep.Evaluation.Suggestions;
using RagPrep.Index;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep eval suggest</c>.</summary>
internal static class EvalSuggestCommand
{
    public static Command Create(SharedOptions shared)
    {
        var output = new Option<string>("--out") { Description = "The new file.", HelpName = "file", DefaultValueFactory = _ => "suggested-questions.jsonl" };
        var questions = new Option<string?>("--questions") { Description = "Leave out what this file of labelled questions asks already.", HelpName = "file" };
        var fromFeedback = new Option<bool>("--from-feedback") { Description = "Suggest what readers asked and judged the answers of (POST /v1/feedback, Slack), instead." };
        var command = new Command("suggest", "Write questions that the notes themselves ask or answer (headings, definitions, questions with answers) to a file for review. Nothing uses them before.")
        {
            output, questions, fromFeedback,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(output);
            if (Path.Exists(path))
                throw new UsageException($"{path} is there already and may hold a review: give another file with --out.");
            var asked = Asked(parsed.GetValue(questions));
            await using var services = await OpenIndex.ForReadingAsync(() => shared.Services(parsed), cancellationToken);
            var index = services.GetRequiredService<StudyIndex>().Current ?? throw new StartException("Nothing is indexed: put documents into the corpus folder and run 'ragprep index'.");
            var suggestions = parsed.GetValue(fromFeedback)
                ? await FeedbackSuggestions.OfAsync(services.GetRequiredService<FeedbackStore>().All(), index, asked, cancellationToken)
                : await QuestionSuggestions.FromAsync(index, asked, cancellationToken);
            Write(path, suggestions);

            if (shared.Json(parsed))
                Result.Json(new { file = path, suggestions });
            else
                Say(path, suggestions);
            return ExitCode.Ok;
        });
        return command;
    }

    private static IReadOnlyList<string> Asked(string? path)
    {
        try
        {
            return path is null ? [] : [.. QuestionFile.Read(path).Select(question => question.Text)];
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private static void Write(string path, IReadOnlyList<SuggestedQuestion> suggestions)
    {
        try
        {
            SuggestionFile.Write(path, suggestions);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} cannot be written: {wrong.Message}");
        }
    }

    private static void Say(string path, IReadOnlyList<SuggestedQuestion> suggestions)
    {
        foreach (var (source, count) in suggestions.CountBy(question => question.Source))
            Result.Line($"{count,5} from {source}");
        Result.Line($"{path} holds {suggestions.Count} suggestions. Review each: mend the question, write its facts, take out \"reviewed\": false.");
    }
}
