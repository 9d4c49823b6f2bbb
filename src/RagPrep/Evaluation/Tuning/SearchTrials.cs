using Microsoft.Extensions.DependencyInjection;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Systems;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Searches for the same questions under one system after another; all of them cut documents alike.</summary>
/// <param name="host">Makes the systems.</param>
/// <param name="questions">Answerable questions.</param>
/// <param name="measure">The measure of retrieval to score by.</param>
/// <param name="replace">Registers the models.</param>
internal sealed class SearchTrials(SystemHost host, IReadOnlyList<Question> questions, string measure, Action<IServiceCollection> replace)
{
    private readonly StudyCollection collection = new("questions", questions);
    private EvidenceJudge? judge;

    /// <summary>The measure, question by question.</summary>
    /// <exception cref="ArgumentException">There is no such measure.</exception>
    public async Task<double[]> ScoreAsync(SystemSpec system, CancellationToken cancellationToken)
    {
        await using var services = host.Build(system, collection.Name, replace);
        var index = services.GetRequiredService<StudyIndex>();
        await index.OpenAsync(writable: judge is null, cancellationToken);
        if (judge is null)
        {
            await collection.IndexAsync(index, null, cancellationToken);
            judge = await EvidenceJudge.OfAsync(index, questions, cancellationToken);
        }
        var retriever = services.GetRequiredService<IRetriever>();
        var scores = new List<double>();
        foreach (var topic in collection.Topics)
            scores.Add(Score(topic, await retriever.SearchAsync(new Query(topic.Text, system.Mode, collection.Top, system.Rerank), cancellationToken)));
        return [.. scores];
    }

    private double Score(Topic topic, SearchResult found)
    {
        var scores = judge!.Score(topic, found, null).ToDictionary();
        return scores.TryGetValue(measure, out var score) ? score
            : throw new ArgumentException($"'{measure}' is not measured of retrieval. There are: {string.Join(", ", scores.Keys)}.", nameof(measure));
    }
}
