using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Answering.Generated;

/// <summary>Checks sentences against passages: what must stand there word for word, what is turned round, and how likely the cross-encoder finds the rest.</summary>
/// <param name="reranker">Reads sentence and units together.</param>
/// <param name="found">The search that the passages are of.</param>
internal sealed class SupportCheck(IReranker reranker, SearchResult found)
{
    // Sentences that one may sum up; what each further one must add in coverage, and how much closeness counts beside it.
    private const int MostSentences = 4;
    private const double WorthOfSentence = 0.04, Closeness = 0.1;

    /// <summary>What each passage says of a sentence, in their order.</summary>
    /// <param name="sentence">Without markers.</param>
    /// <param name="passages">The passages.</param>
    /// <param name="together">Whether numbers, names and formulas may stand in any of them; else each passage has to hold them all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<Support>> ReadAsync(string sentence, IReadOnlyList<PromptPassage> passages, bool together, CancellationToken cancellationToken)
    {
        var all = together ? string.Join('\n', passages.Select(passage => passage.Text)) : null;
        var terms = QuestionTerms.Of(sentence, found.Index);
        var spans = passages.Select(passage => BestSpan(terms, passage)).ToList();
        var texts = passages.Zip(spans, (passage, span) => passage.Between(span.First, span.Last)).ToList();
        var logits = await reranker.ScoreAsync(sentence, [.. passages.Zip(texts, (passage, text) => $"{passage.Heading}: {text}")], CancellationToken.None, cancellationToken);
        return
        [
            .. passages.Select((passage, i) => new Support(
                passage.Source(spans[i].First, spans[i].Last), spans[i].Coverage, logits[i] ?? LogisticModel.Logit(0),
                HardFacts.Missing(sentence, all ?? passage.Text).Count == 0 && !Contradiction.Is(sentence, texts[i]))),
        ];
    }

    private static (int First, int Last, double Coverage) BestSpan(QuestionTerms terms, PromptPassage passage)
    {
        var (best, worth) = ((First: 0, Last: 0, Coverage: 0.0), double.MinValue);
        for (var first = 0; first < passage.Sentences.Count; first++)
        {
            for (var last = first; last < Math.Min(first + MostSentences, passage.Sentences.Count); last++)
            {
                // What was left out because it gave orders is never quoted, not even between others.
                if (last > first && passage.IsGap(last - 1))
                    break;
                var text = passage.Between(first, last);
                var coverage = terms.Coverage($"{passage.Heading}\n{text}");
                var here = coverage + (Closeness * terms.Match(QuestionTerms.Terms(text))) - ((last - first) * WorthOfSentence);
                if (here > worth)
                    (best, worth) = ((first, last, coverage), here);
            }
        }
        return best;
    }
}
