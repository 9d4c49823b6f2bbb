using RagPrep.Answering;
using RagPrep.Evaluation.Measures;
using RagPrep.Evaluation.Reports;
using RagPrep.Index;
using RagPrep.Retrieval;
using Hit = RagPrep.Retrieval.Hit;

namespace RagPrep.Evaluation.Running;

/// <summary>Tells which chunks of an index are relevant, and scores what was found.</summary>
public abstract class Judge
{
    /// <summary>Characters of a passage that a report keeps.</summary>
    private const int StartCharacters = 200;

    /// <summary>The judgements, by what counts as one document here: a chunk or a document.</summary>
    public abstract Qrels Qrels { get; }

    /// <summary>Passages of each question that a report keeps.</summary>
    protected abstract int Kept { get; }

    /// <summary>Ordinals of the chunks that are relevant to a question.</summary>
    public abstract IReadOnlySet<int> Relevant(Topic topic);

    /// <summary>The figures of one question, by the measures' names.</summary>
    /// <param name="topic">The question.</param>
    /// <param name="found">What was found.</param>
    /// <param name="answer">What was answered, where the system answers.</param>
    public abstract IEnumerable<KeyValuePair<string, double>> Score(Topic topic, SearchResult found, Answer? answer);

    /// <summary>An answer for a report; null where answers are not judged.</summary>
    public virtual AnswerResult? Describe(Topic topic, Answer answer) => null;

    /// <summary>The hits as they are judged, best first, no id twice.</summary>
    public IReadOnlyList<(string Id, Hit Hit)> Ranking(SearchResult found) =>
        [.. found.Hits.SelectMany(hit => AlsoOf(hit).Prepend(IdOf(hit)).Select(id => (id, hit))).DistinctBy(item => item.id)];

    /// <summary>The first passages for a report.</summary>
    public IReadOnlyList<FoundPassage> Passages(Topic topic, SearchResult found)
    {
        var relevant = Relevant(topic);
        return [.. Ranking(found).Take(Kept).Select(item => new FoundPassage(
            item.Id, PlaceOf(item.Hit), item.Hit.Score, relevant.Contains(item.Hit.Ordinal),
            item.Hit.Chunk.Text[..Math.Min(item.Hit.Chunk.Text.Length, StartCharacters)]))];
    }

    /// <summary>What a hit is judged as.</summary>
    protected abstract string IdOf(Hit hit);

    /// <summary>What else a hit is judged as, right behind it: where documents count, those that say the same, which a search finds as one.</summary>
    protected virtual IEnumerable<string> AlsoOf(Hit hit) => [];

    /// <summary>Where a hit stands, for people.</summary>
    protected abstract string PlaceOf(Hit hit);

    /// <summary>All chunks of an index, by ordinal.</summary>
    private protected static async Task<IReadOnlyList<Chunking.Chunk>> ChunksAsync(StudyIndex index, CancellationToken cancellationToken)
    {
        var current = index.Current ?? throw new IndexException("The collection has no document to index.");
        var chunks = new List<Chunking.Chunk>(current.Count);
        for (var ordinal = 0; ordinal < current.Count; ordinal++)
            chunks.Add(await current.GetAsync(ordinal, cancellationToken));
        return chunks;
    }
}
