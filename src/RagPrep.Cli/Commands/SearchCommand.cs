using System.CommandLine;
using RagPrep.Contract;
using RagPrep.Index;
using RagPrep.Retrieval;
using RagPrep.Starting;

namespace RagPrep.Cli.Commands;

/// <summary><c>ragprep search</c>.</summary>
internal sealed class SearchCommand
{
    private readonly Argument<string[]> question = QuestionArgument.Create();
    private readonly Option<int> top = new("--top") { Description = "Passages wanted, 1 to 100.", DefaultValueFactory = _ => 5 };
    private readonly Option<string> mode = new("--mode") { Description = "Which retrievers run.", DefaultValueFactory = _ => "hybrid" };
    private readonly Option<bool> noRerank = new("--no-rerank") { Description = "Leave the cross-encoder out." };
    private readonly Option<bool> explain = new("--explain") { Description = "Say why each passage was found." };
    private readonly Option<string?> file = new("--file") { Description = "Only files that match, such as 'sql/**'.", HelpName = "glob" };
    private readonly Option<string?> topic = new("--topic") { Description = "Only files of one top folder.", HelpName = "folder" };

    public static Command Create(SharedOptions shared)
    {
        var search = new SearchCommand();
        var command = new Command("search", "Find the passages nearest to a question.")
        {
            search.question, search.top, search.mode, search.noRerank, search.explain, search.file, search.topic,
        };
        search.mode.AcceptOnlyFromAmong("hybrid", "lexical", "dense");
        search.top.Validators.Add(result =>
        {
            if (result.GetValue(search.top) is < 1 or > 100)
                result.AddError("--top must be 1 to 100.");
        });
        command.SetAction((parsed, cancellationToken) => search.RunAsync(shared, parsed, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(SharedOptions shared, ParseResult parsed, CancellationToken cancellationToken)
    {
        var query = ReadQuery(parsed);
        await using var services = await OpenIndex.ForReadingAsync(() => shared.Services(parsed), cancellationToken);
        var found = await services.GetRequiredService<IRetriever>().SearchAsync(query, cancellationToken);
        var response = SearchResponse.Of(found, parsed.GetValue(explain));

        if (shared.Json(parsed))
            Result.Json(response);
        else
            Write(response);
        return ExitCode.Ok;
    }

    private Query ReadQuery(ParseResult parsed)
    {
        var filter = new ChunkFilter(parsed.GetValue(file), parsed.GetValue(topic));
        return new Query(
            QuestionArgument.Read(parsed, question),
            Enum.Parse<SearchMode>(parsed.GetRequiredValue(mode), ignoreCase: true),
            parsed.GetValue(top),
            !parsed.GetValue(noRerank),
            filter is { File: null, Topic: null } ? null : filter);
    }

    private static void Write(SearchResponse response)
    {
        Result.DidYouMean(response.DidYouMean);
        if (response.Hits.Count == 0)
            Result.Line("Nothing was found.");
        foreach (var hit in response.Hits)
            Result.Passage(hit);
        Result.Line(string.Join(", ", response.Timings.Select(stage => FormattableString.Invariant($"{stage.Key} {stage.Value:0.0} ms"))));
        if (response.Degraded.Count > 0)
            Result.Line($"Shortened: {string.Join(", ", response.Degraded)}");
    }
}
