using RagPrep.Answering;
using RagPrep.Answering.Generated;
using RagPrep.Evaluation.Measures;
using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Systems;
using RagPrep.Llm;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Running;

/// <summary>Gathers what a system did, question by question.</summary>
internal sealed class SystemTally(SystemSpec system, Judge judge, Faithfulness? faithfulness = null)
{
    private readonly Dictionary<string, Dictionary<string, double>> scores = [];
    private readonly LatencyTally latency = new();
    private readonly List<QuestionResult> questions = [];
    private readonly List<KeyValuePair<string, IReadOnlyList<ScoredDocument>>> rankings = [];

    public async Task AddAsync(Topic topic, SearchResult found, Answer? answer, CancellationToken cancellationToken)
    {
        foreach (var (measure, score) in judge.Score(topic, found, answer).Concat(await CheckAsync(answer, cancellationToken)).Concat(Helped(found)))
        {
            if (!scores.TryGetValue(measure, out var byQuestion))
                scores.Add(measure, byQuestion = []);
            byQuestion.Add(topic.Id, score);
        }
        latency.Add(system, answer?.Timings ?? found.Timings);
        var ranking = judge.Ranking(found);
        // A query without judgements is an unknown one to whoever reads the run.
        if (judge.Qrels[topic.Id].Grades.Count > 0)
            rankings.Add(new(topic.Id, [.. ranking.Select(item => new ScoredDocument(item.Id, item.Hit.Score))]));
        var described = answer is null ? null : judge.Describe(topic, answer);
        var lost = topic.Answerable
            ? await LossStage.OfAsync(system, found, ranking.Select(item => item.Hit), judge.Relevant(topic), answer, described?.Right == true, cancellationToken)
            : null;
        questions.Add(new QuestionResult(topic.Id, topic.Text, topic.Answerable, judge.Passages(topic, found), lost, described));
    }

    private async Task<IEnumerable<KeyValuePair<string, double>>> CheckAsync(Answer? answer, CancellationToken cancellationToken)
    {
        if (answer is not { Answered: true } || faithfulness is null)
            return [];
        KeyValuePair<string, double> faithful = new(AnswerMeasures.Faithful, await faithfulness.OfAsync(answer, cancellationToken));
        return system.AnswerStyle == AnswerStyle.Extractive ? [faithful] : [faithful, new(AnswerMeasures.ByModel, answer.Kind == GeneratedAnswerer.Kind ? 1 : 0)];
    }

    private IEnumerable<KeyValuePair<string, double>> Helped(SearchResult found) =>
        system.IsHelped ? [new(AnswerMeasures.Helped, found.Degraded.Contains(HelpedSearch.HelpFailed) ? 0 : 1)] : [];

    public SystemRun ToRun() => new(
        new SystemResult(
            system.ToString(),
            scores.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, double>)pair.Value),
            latency.Figures(),
            questions),
        new Run(system.ToString(), rankings),
        judge.Qrels);
}
