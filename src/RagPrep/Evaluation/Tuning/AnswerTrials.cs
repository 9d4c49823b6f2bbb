using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Evaluation.Systems;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Answers the same questions, from the same passages, under one setting after another. Nothing is refused.</summary>
/// <param name="questions">Answerable questions, with what was found.</param>
/// <param name="reranker">Reads units for all settings.</param>
/// <param name="time">The clock.</param>
internal sealed class AnswerTrials(IReadOnlyList<(Question Question, SearchResult Found)> questions, IReranker reranker, TimeProvider time)
{
    /// <summary>What is measured.</summary>
    public const string Measure = "all facts, less .001 a word";

    // Ten words more have to bring one more right answer in a hundred.
    private const double WordCost = 0.001;
    private const int NoDeadline = 60_000;

    /// <summary>Searches for every question.</summary>
    /// <param name="services">Of a system whose index is open.</param>
    /// <param name="questions">Answerable questions.</param>
    /// <param name="cancellationToken">Ends the searching.</param>
    public static async Task<AnswerTrials> OfAsync(IServiceProvider services, IEnumerable<Question> questions, CancellationToken cancellationToken)
    {
        var retriever = services.GetRequiredService<IRetriever>();
        var searched = new List<(Question, SearchResult)>();
        foreach (var question in questions)
            searched.Add((question, await retriever.SearchAsync(new Query(question.Text), cancellationToken)));
        return new AnswerTrials(searched, services.GetRequiredService<IReranker>(), services.GetRequiredService<TimeProvider>());
    }

    /// <summary>1 for an answer with every fact, less the cost of its words, question by question.</summary>
    /// <param name="system">How answers are made.</param>
    /// <param name="model">Tells units that answer.</param>
    /// <param name="cancellationToken">Ends the answering.</param>
    public async Task<double[]> ScoreAsync(SystemSpec system, EvidenceModel model, CancellationToken cancellationToken)
    {
        var options = new AnsweringOptions { DeadlineMilliseconds = NoDeadline };
        system.Apply(options);
        var selection = new EvidenceSelection(reranker, model, Options.Create(options), time);
        var scores = new List<double>();
        foreach (var (question, found) in questions)
        {
            var evidence = await selection.SelectAsync(found, cancellationToken);
            var passages = evidence.Count == 0 ? [] : PassageSelection.Select(evidence, found.Understood.Kind, options);
            var right = question.MissingFacts(AnswerText.Write(passages)).Count == 0;
            scores.Add((right ? 1 : 0) - (WordCost * passages.Sum(passage => passage.Words)));
        }
        return [.. scores];
    }
}
