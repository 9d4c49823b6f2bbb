using System.CommandLine;
using RagPrep.Answering;
using RagPrep.Contract;
using RagPrep.Retrieval;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep ask</c>.</summary>
internal static class AskCommand
{
    public static Command Create(SharedOptions shared)
    {
        var question = QuestionArgument.Create();
        var command = new Command("ask", "Answer a question from the documents. Exit code 3 when they do not answer it.") { question };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var query = new Query(QuestionArgument.Read(parsed, question));
            await using var services = await OpenIndex.ForReadingAsync(() => shared.Services(parsed), cancellationToken);
            var answer = AskResponse.Of(await services.GetRequiredService<QuestionAnswering>().AskAsync(query, cancellationToken));

            if (shared.Json(parsed))
                Result.Json(answer);
            else
                Write(answer);
            return answer.Answered ? ExitCode.Ok : ExitCode.NotAnswered;
        });
        return command;
    }

    private static void Write(AskResponse answer)
    {
        Result.DidYouMean(answer.DidYouMean);
        Result.Line(answer.Answer);
        Result.Line();
        foreach (var citation in answer.Citations)
        {
            Result.Line($"[{citation.Number}] {Result.Place(citation.File, citation.Page, citation.Lines, citation.HeadingPath)}");
            Result.Line(citation.Quote.Trim(), "    ");
        }
        if (answer.Answered)
            Result.Line(FormattableString.Invariant($"\nConfidence {answer.Confidence:0%}"));
        if (answer.Degraded.FirstOrDefault(reason => reason.StartsWith("llm-", StringComparison.Ordinal)) is { } failure)
            Result.Line($"Language model: {failure} (docs/llm.md says what that means)");
        if (!answer.Answered && answer.Nearest.Count > 0)
            Result.Line("The nearest passages:\n");
        foreach (var hit in answer.Nearest)
            Result.Passage(hit);
    }
}
