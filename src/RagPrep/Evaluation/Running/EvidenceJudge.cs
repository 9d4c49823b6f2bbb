using RagPrep.Answering;
using RagPrep.Evaluation.Measures;
using RagPrep.Evaluation.Reports;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Running;

/// <summary>
/// Judges chunks by the evidence of labelled questions: a chunk is relevant when it holds an evidence text, letters and digits
/// compared, so that documents can be cut anew without new judgements.
/// </summary>
public sealed class EvidenceJudge : Judge
{
    private static readonly int[] RecallDepths = [1, 5, 10];
    private static readonly Measure[] ChunkMeasures = [new Measures.Hit(5), new ReciprocalRank(10), new AveragePrecision(10)];
    private static readonly Measure First = new NormalizedDiscountedGain(10);

    private readonly Dictionary<string, Question> questions;
    private readonly Dictionary<string, IReadOnlyList<IReadOnlySet<int>>> holders;
    private readonly Dictionary<string, IReadOnlySet<int>> relevant;
    private readonly AnswerScores answers;

    private EvidenceJudge(StudyIndex index, IReadOnlyList<Question> questions, IReadOnlyList<Chunking.Chunk> chunks)
    {
        var letters = chunks.Select(chunk => LettersAndDigits.Of(chunk.Text)).ToList();
        this.questions = questions.ToDictionary(question => question.Id);
        holders = questions.ToDictionary(question => question.Id, question => (IReadOnlyList<IReadOnlySet<int>>)
            [.. question.Evidence.Select(evidence => Holding(letters, LettersAndDigits.Of(evidence.Quote)))]);
        relevant = holders.ToDictionary(pair => pair.Key, pair => (IReadOnlySet<int>)pair.Value.SelectMany(ordinals => ordinals).ToHashSet());
        Qrels = new Qrels(relevant.SelectMany(pair => pair.Value.Order().Select(ordinal => new Judgement(pair.Key, chunks[ordinal].Id, 1))));
        answers = new AnswerScores(index);
    }

    /// <inheritdoc/>
    public override Qrels Qrels { get; }

    /// <inheritdoc/>
    protected override int Kept => 5;

    /// <summary>Looks for the evidence in all chunks of an index.</summary>
    public static async Task<EvidenceJudge> OfAsync(StudyIndex index, IReadOnlyList<Question> questions, CancellationToken cancellationToken) =>
        new(index, questions, await ChunksAsync(index, cancellationToken));

    /// <inheritdoc/>
    public override IReadOnlySet<int> Relevant(Topic topic) => relevant[topic.Id];

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, double>> Score(Topic topic, SearchResult found, Answer? answer)
    {
        var scores = topic.Answerable ? ScoreRanking(topic, [.. found.Hits.Select(hit => (hit.Ordinal, hit.Chunk.Id))]) : [];
        return answer is null ? scores : scores.Concat(answers.Of(questions[topic.Id], answer));
    }

    /// <summary>The figures of a ranking of chunks. Recall is over evidence texts, the other measures are over chunks.</summary>
    public IEnumerable<KeyValuePair<string, double>> ScoreRanking(Topic topic, IReadOnlyList<(int Ordinal, string Id)> ranking)
    {
        List<string> ids = [.. ranking.Select(item => item.Id)];
        yield return new(First.Name, First.Of(ids, Qrels[topic.Id]));
        foreach (var depth in RecallDepths)
            yield return new($"R@{depth}", holders[topic.Id].Average(ordinals => ranking.Take(depth).Any(item => ordinals.Contains(item.Ordinal)) ? 1.0 : 0));
        foreach (var measure in ChunkMeasures)
            yield return new(measure.Name, measure.Of(ids, Qrels[topic.Id]));
    }

    /// <inheritdoc/>
    public override AnswerResult Describe(Topic topic, Answer answer)
    {
        var missing = questions[topic.Id].MissingFacts(answer.Answered ? answer.Text : "");
        return new AnswerResult(
            answer.Answered, answer.Confidence, answer.Text, answer.Answered && topic.Answerable && missing.Count == 0, missing,
            answer.Citations.Sum(citation => Passage.CountWords(citation.Quote))) { Answerable = answer.Answerable };
    }

    /// <inheritdoc/>
    protected override string IdOf(Retrieval.Hit hit) => hit.Chunk.Id;

    /// <inheritdoc/>
    protected override string PlaceOf(Retrieval.Hit hit) => string.Join(" › ", hit.Chunk.HeadingPath.Prepend(hit.Chunk.File));

    private static HashSet<int> Holding(List<string> letters, string evidence) =>
        [.. Enumerable.Range(0, letters.Count).Where(ordinal => letters[ordinal].Contains(evidence, StringComparison.Ordinal))];
}
