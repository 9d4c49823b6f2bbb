using System.Text.RegularExpressions;
using RagPrep.Index;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Answering.Generated;

/// <summary>Measures whether the sentences of an answer are supported by the very quotes that they cite, whoever wrote them.</summary>
/// <param name="reranker">Reads sentence and quotes together.</param>
/// <param name="index">Says how rare words are.</param>
internal sealed partial class Faithfulness(IReranker reranker, IChunkIndex index)
{
    /// <summary>Share of the sentences that their quotes support, 0 to 1; 0 where there is none.</summary>
    public async Task<double> OfAsync(Answer answer, CancellationToken cancellationToken)
    {
        var (sentences, supported) = (0, 0);
        foreach (Match cited in Cited().Matches(answer.Text))
        {
            var numbers = Number().Matches(cited.Groups["markers"].Value).Select(number => int.Parse(number.ValueSpan)).ToList();
            var quotes = answer.Citations.Where(citation => numbers.Contains(citation.Number)).Select(citation => $"{string.Join(" › ", citation.HeadingPath.Prepend(citation.Title))}\n{citation.Quote}");
            sentences++;
            supported += await IsSupportedAsync(cited.Groups["sentence"].Value.Trim(), string.Join('\n', quotes), cancellationToken) ? 1 : 0;
        }
        return sentences == 0 ? 0 : (double)supported / sentences;
    }

    private async Task<bool> IsSupportedAsync(string sentence, string quotes, CancellationToken cancellationToken)
    {
        if (HardFacts.Missing(sentence, quotes).Count > 0 || Contradiction.Is(sentence, quotes))
            return false;
        var logit = (await reranker.ScoreAsync(sentence, [quotes], CancellationToken.None, cancellationToken))[0];
        return logit is { } read && Support.Likelihood(QuestionTerms.Of(sentence, index).Coverage(quotes), read) >= Support.Likely;
    }

    [GeneratedRegex(@"(?<sentence>.+?)\s(?<markers>\[\d{1,6}\](?:\s*\[\d{1,6}\])*)(?=\s|$)", RegexOptions.Singleline)]
    private static partial Regex Cited();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
