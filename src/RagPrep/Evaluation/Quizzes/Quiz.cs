using RagPrep.Chunking;
using RagPrep.Evaluation.Suggestions;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Quizzes;

/// <summary>Draws questions that the notes themselves ask or answer.</summary>
public sealed class Quiz(StudyIndex index, IRetriever retriever)
{
    private const int Looked = 50;

    /// <summary>Draws a question.</summary>
    /// <param name="topic">What it should be about; empty for anything.</param>
    /// <param name="filter">Which notes it may be of, or null for all.</param>
    /// <param name="random">Draws.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The question, or null where the notes found hold none.</returns>
    /// <exception cref="IndexException">Nothing is indexed.</exception>
    public async Task<QuizQuestion?> DrawAsync(string topic, ChunkFilter? filter, Random random, CancellationToken cancellationToken)
    {
        var chunks = topic.Any(char.IsLetterOrDigit)
            ? (await retriever.SearchAsync(new Query(topic, Top: Looked, Rerank: false, Filter: filter), cancellationToken)).Hits.Select(hit => hit.Chunk).ToList()
            : await AnyAsync(filter, random, cancellationToken);
        var suggestions = QuestionSuggestions.Of(chunks, []);
        if (suggestions.Count == 0)
            return null;
        var drawn = suggestions[random.Next(suggestions.Count)];
        var evidence = drawn.Evidence[0];
        return new QuizQuestion(drawn.Question, chunks.First(chunk => chunk.File == evidence.File && chunk.Text.Contains(evidence.Quote, StringComparison.Ordinal)), evidence.Quote);
    }

    private async Task<List<Chunk>> AnyAsync(ChunkFilter? filter, Random random, CancellationToken cancellationToken)
    {
        var current = index.Current ?? throw new IndexException("Nothing is indexed yet: wait for the indexing to end, or start it.");
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
