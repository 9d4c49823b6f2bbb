using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Index;

namespace RagPrep.Evaluation.Suggestions;

/// <summary>Questions that readers asked and judged the answers of, for a person to review.</summary>
public static class FeedbackSuggestions
{
    /// <summary>A suggestion for each question judged, by its last judgement. What was judged not helpful has no evidence: the reviewer is to find it, or to say that there is none.</summary>
    /// <param name="judgements">Oldest first.</param>
    /// <param name="index">The index that holds the passages.</param>
    /// <param name="asked">Questions that need no suggestion.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<SuggestedQuestion>> OfAsync(
        IReadOnlyList<Feedback> judgements, IChunkIndex index, IEnumerable<string> asked, CancellationToken cancellationToken)
    {
        var known = asked.Select(LettersAndDigits.Of).ToHashSet(StringComparer.Ordinal);
        var suggestions = new List<SuggestedQuestion>();
        foreach (var judged in judgements.GroupBy(judgement => LettersAndDigits.Of(judgement.Question)).Where(group => group.Key.Length > 0 && !known.Contains(group.Key)))
        {
            var last = judged.Last();
            var chunk = last.ChunkId is { } id && index.Find(id) is { } ordinal ? await index.GetAsync(ordinal, cancellationToken) : null;
            var evidence = last.Verdict == Verdict.Helpful && chunk is not null ? Evidence(chunk, last.AnswerText ?? "") : "";
            suggestions.Add(new SuggestedQuestion(
                $"feedback-{suggestions.Count + 1:000}", TopicOf(chunk), "plain", last.Question, true,
                evidence.Length > 0 ? [new EvidenceText(chunk!.File, evidence)] : [], [], evidence, false,
                $"feedback: {judged.Count(one => one.Verdict == Verdict.Helpful)} helpful, {judged.Count(one => one.Verdict == Verdict.NotHelpful)} not helpful"));
        }
        return suggestions;
    }

    /// <summary>From the first to the last sentence of the passage that the answer has, or the passage's first ones.</summary>
    private static string Evidence(Chunk chunk, string answer)
    {
        var said = LettersAndDigits.Of(answer);
        var whole = new TextSpan(0, chunk.Text.Length);
        var used = SentenceSplitter.Split(chunk.Text, whole)
            .Where(sentence => LettersAndDigits.Of(sentence.In(chunk.Text)) is { Length: > 0 } letters && said.Contains(letters, StringComparison.Ordinal)).ToList();
        return used.Count > 0 ? chunk.Text[used[0].From..used[^1].To] : Opening.Of(chunk.Text, whole);
    }

    private static string TopicOf(Chunk? chunk) => chunk is not null && ChunkFilter.TopicOf(chunk.File) is { Length: > 0 } topic ? topic : QuestionSuggestions.TopFolder;
}
