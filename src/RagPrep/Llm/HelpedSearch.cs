using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using RagPrep.Answering.Generated;
using RagPrep.Retrieval;

namespace RagPrep.Llm;

/// <summary>
/// A search that a language model helps, where that is wished: by a passage as it might answer (HyDE: Gao et al., "Precise Zero-Shot Dense
/// Retrieval without Relevance Labels", 2022), other words, parts, a wider question (Zheng et al., "Take a Step Back", 2023). What it
/// finds is re-ranked by the question itself, and a help that fails is left out.
/// </summary>
/// <param name="search">Searches.</param>
/// <param name="model">Helps.</param>
/// <param name="options">Which helps are wished.</param>
public sealed class HelpedSearch(HybridSearch search, LanguageModel model, IOptions<LlmOptions> options) : IRetriever
{
    /// <summary>What <see cref="SearchResult.Degraded"/> says where a help failed.</summary>
    public const string HelpFailed = "llm-help-failed";

    private const int MostLines = 3, LongestText = 1000;

    private const string
        Imagine = "Write a short passage, two or three sentences, as a textbook would answer this question. Write the passage alone.",
        Reword = "Write this question in three other ways, with other words for the same things. One a line, nothing else.",
        Cut = "Cut this question into the single questions that it asks, three at most, each to stand alone. One a line, nothing else. If it asks one thing, repeat it.",
        Widen = "Write one wider question, about the concept or principle behind this one. Write the question alone, on one line.";

    /// <inheritdoc/>
    public async Task<SearchResult> SearchAsync(Query query, CancellationToken cancellationToken)
    {
        if (!model.IsConfigured || Wanted(options.Value) is not { Count: > 0 } helps)
            return await search.SearchAsync(query, cancellationToken);
        var texts = await Task.WhenAll(helps.Select(help => HelpAsync(help, query, cancellationToken)));
        var found = await search.SearchAsync(query with { Also = [.. texts.SelectMany(text => text).Distinct()] }, cancellationToken);
        return texts.All(text => text.Count > 0) ? found : found with { Degraded = [.. found.Degraded, HelpFailed] };
    }

    private static List<(string Instructions, bool Lines)> Wanted(LlmOptions options) =>
    [
        .. new (bool On, string Instructions, bool Lines)[] { (options.Hyde, Imagine, false), (options.MultiQuery, Reword, true), (options.Decompose, Cut, true), (options.StepBack, Widen, true) }
            .Where(help => help.On).Select(help => (help.Instructions, help.Lines)),
    ];

    private async Task<IReadOnlyList<string>> HelpAsync((string Instructions, bool Lines) help, Query query, CancellationToken cancellationToken)
    {
        ChatMessage[] prompt = [new(ChatRole.System, help.Instructions), new(ChatRole.User, PromptText.Visible(query.Text))];
        var text = await model.HelpAsync(prompt, query.Client, cancellationToken) ?? "";
        var lines = help.Lines ? text.Split('\n').Select(line => line.Trim(' ', '-', '*', '\t', '\r').TrimStart([.. "0123456789.) "])).Take(MostLines) : [text.ReplaceLineEndings(" ")];
        return [.. lines.Where(line => line.Any(char.IsLetter)).Select(line => line.Length <= LongestText ? line : line[..LongestText])];
    }
}
