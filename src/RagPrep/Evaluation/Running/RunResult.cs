using RagPrep.Evaluation.Measures;
using RagPrep.Evaluation.Reports;

namespace RagPrep.Evaluation.Running;

/// <summary>Scores what other programs found, so that it can stand in a report.</summary>
public static class RunResult
{
    /// <summary>A run on given judgements; a judged query that it does not hold counts 0.</summary>
    public static SystemResult Of(Run run, Qrels qrels) => Result(run, QrelsJudge.Measures
        .Select(measure => RunScores.Of(run, qrels, measure)).ToDictionary(scores => scores.Measure.Name, scores => scores.ByQuery));

    /// <summary>A run of chunks on labelled questions.</summary>
    /// <param name="run">Chunk ids of the index that the judge was made for.</param>
    /// <param name="judge">The judge.</param>
    /// <param name="find">The ordinal of a chunk id.</param>
    /// <param name="topics">The questions; those without an answer are left aside.</param>
    public static SystemResult Of(Run run, EvidenceJudge judge, Func<string, int?> find, IEnumerable<Topic> topics)
    {
        var scores = topics.Where(topic => topic.Answerable).SelectMany(topic =>
            judge.ScoreRanking(topic, [.. run.Ranking(topic.Id).Select(id => (find(id) ?? -1, id))]).Select(score => (Topic: topic.Id, score.Key, score.Value)));
        return Result(run, scores.GroupBy(score => score.Key).ToDictionary(
            measure => measure.Key, measure => (IReadOnlyDictionary<string, double>)measure.ToDictionary(score => score.Topic, score => score.Value)));
    }

    private static SystemResult Result(Run run, Dictionary<string, IReadOnlyDictionary<string, double>> scores) =>
        new(run.Name, scores, new Dictionary<string, LatencyFigures>(), []);
}
