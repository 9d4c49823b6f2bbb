using RagPrep.Chunking;
using RagPrep.Index;

namespace RagPrep.Evaluation.Suggestions;

/// <summary>Finds questions that indexed notes ask or answer in so many words, for a person to review.</summary>
public static class QuestionSuggestions
{
    internal const string TopFolder = "general";

    /// <summary>Suggestions from all chunks of an index, in the order of the notes.</summary>
    /// <param name="index">The index.</param>
    /// <param name="asked">Questions that need no suggestion.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<SuggestedQuestion>> FromAsync(IChunkIndex index, IEnumerable<string> asked, CancellationToken cancellationToken)
    {
        var chunks = new List<Chunk>(index.Count);
        for (var ordinal = 0; ordinal < index.Count; ordinal++)
            chunks.Add(await index.GetAsync(ordinal, cancellationToken));
        return Of(chunks, asked);
    }

    /// <summary>Suggestions from chunks: of questions that are alike in letters and digits the first.</summary>
    /// <param name="chunks">In the order of the notes.</param>
    /// <param name="asked">Questions that need no suggestion.</param>
    public static IReadOnlyList<SuggestedQuestion> Of(IEnumerable<Chunk> chunks, IEnumerable<string> asked)
    {
        var known = asked.Select(LettersAndDigits.Of).ToHashSet(StringComparer.Ordinal);
        return [.. chunks
            .SelectMany(chunk => QuestionAnswerPairs.In(chunk).Concat(HeadingQuestions.In(chunk)).Concat(Definitions.In(chunk)), (chunk, candidate) => (chunk, candidate))
            .Where(pair => pair.candidate.Evidence.Length > 0 && known.Add(LettersAndDigits.Of(pair.candidate.Question)))
            .Select((pair, i) => Suggestion(i + 1, pair.chunk, pair.candidate))];
    }

    private static SuggestedQuestion Suggestion(int number, Chunk chunk, Candidate candidate) => new(
        $"suggested-{number:000}", chunk.File.Contains('/') ? chunk.File[..chunk.File.IndexOf('/')] : TopFolder, "term", candidate.Question, true,
        [new EvidenceText(chunk.File, candidate.Evidence)], [], candidate.Evidence, false, candidate.Source);
}
