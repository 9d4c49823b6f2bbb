using RagPrep.Chunking;
using RagPrep.Evaluation.Suggestions;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Quizzes;

/// <summary>Draws questions that the notes themselves ask or answer.</summary>
public sealed class Quiz(StudyIndex index, IRetriever retriever)
{
    private const int Looked = 50;

    // Share of a topic's words, weighed by rarity, that a question about it has with its headings and evidence.
    private const double OfTopic = 0.5;

    /// <summary>Draws a question.</summary>
    /// <param name="topic">What it should be about; empty for anything.</param>
    /// <param name="filter">Which notes it may be of, or null for all.</param>
    /// <param name="random">Draws.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The question, or null where the notes found hold none.</returns>
    /// <exception cref="IndexException">Nothing is indexed.</exception>
    public async Task<QuizQuestion?> DrawAsync(string topic, ChunkFilter? filter, Random random, CancellationToken cancellationToken)
    {
        var current = index.Current ?? throw new IndexException("Nothing is indexed yet: wait for the indexing to end, or start it.");
        var hasTopic = topic.Any(char.IsLetterOrDigit);
        var chunks = hasTopic
            ? (await retriever.SearchAsync(new Query(topic, Top: Looked, Rerank: false, Filter: filter), cancellationToken)).Hits.Select(hit => hit.Chunk).ToList()
            : await AnyAsync(current, filter, random, cancellationToken);
        var words = QuestionTerms.Of(topic, current);
        var found = QuestionSuggestions.Of(chunks, []).Select(drawn => new QuizQuestion(drawn.Question, Holder(chunks, drawn.Evidence[0]), drawn.Evidence[0].Quote))
            // The search gives the nearest passages, however far they are.
            .Where(question => !hasTopic || words.Coverage($"{question.Chunk.Context} {question.Text} {question.Evidence}") >= OfTopic).ToList();
        return found.Count == 0 ? null : found[random.Next(found.Count)];
    }

    private static Chunk Holder(List<Chunk> chunks, EvidenceText evidence) =>
        chunks.First(chunk => chunk.File == evidence.File && chunk.Text.Contains(evidence.Quote, StringComparison.Ordinal));

    private static async Task<List<Chunk>> AnyAsync(IChunkIndex current, ChunkFilter? filter, Random random, CancellationToken cancellationToken)
    {
        var ordinals = Enumerable.Range(0, current.Count).ToArray();
        random.Shuffle(ordinals);
        var chunks = new List<Chunk>();
        foreach (var ordinal in ordinals)
        {
            var chunk = await current.GetAsync(ordinal, cancellationToken);
            if (filter?.Matches(chunk.File) ?? true)
                chunks.Add(chunk);
            if (chunks.Count == Looked)
                break;
        }
        return chunks;
    }
}
