using RagPrep.Answering;
using RagPrep.Evaluation.Measures;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Running;

/// <summary>Judges documents by given judgements; a chunk is as relevant as its document.</summary>
public sealed class QrelsJudge : Judge
{
    /// <summary>What is measured of rankings.</summary>
    internal static readonly Measure[] Measures =
    [
        new NormalizedDiscountedGain(10), new Recall(3), new Recall(5), new Recall(10), new Recall(20), new Recall(100), new ReciprocalRank(10), new Precision(5), new AveragePrecision(100),
    ];

    private readonly ILookup<string, int> chunksOf;

    private QrelsJudge(Qrels qrels, IReadOnlyList<Chunking.Chunk> chunks)
    {
        Qrels = qrels;
        chunksOf = chunks.Index().ToLookup(item => item.Item.File, item => item.Index, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override Qrels Qrels { get; }

    /// <inheritdoc/>
    protected override int Kept => 3;

    /// <summary>Learns which chunks of an index are of which document.</summary>
    public static async Task<QrelsJudge> OfAsync(StudyIndex index, Qrels qrels, CancellationToken cancellationToken) =>
        new(qrels, await ChunksAsync(index, cancellationToken));

    /// <inheritdoc/>
    public override IReadOnlySet<int> Relevant(Topic topic) =>
        Qrels[topic.Id].Grades.Where(pair => pair.Value > 0).SelectMany(pair => chunksOf[pair.Key]).ToHashSet();

    /// <inheritdoc/>
    /// <remarks>As trec_eval ranks: by score, ties by id.</remarks>
    public override IEnumerable<KeyValuePair<string, double>> Score(Topic topic, SearchResult found, Answer? answer)
    {
        var run = new Run("", [new(topic.Id, [.. Ranking(found).Select(item => new ScoredDocument(item.Id, item.Hit.Score))])]);
        var ranking = run.Ranking(topic.Id);
        return Measures.Select(measure => KeyValuePair.Create(measure.Name, measure.Of(ranking, Qrels[topic.Id])));
    }

    /// <inheritdoc/>
    protected override string IdOf(Retrieval.Hit hit) => hit.Chunk.File;

    /// <inheritdoc/>
    protected override IEnumerable<string> AlsoOf(Retrieval.Hit hit) => hit.Chunk.AlsoAt.Select(place => place.File);

    /// <inheritdoc/>
    protected override string PlaceOf(Retrieval.Hit hit) => hit.Chunk.Title.Length > 0 ? hit.Chunk.Title : hit.Chunk.File;
}
