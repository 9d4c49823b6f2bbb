using Microsoft.Extensions.DependencyInjection;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Statistics;
using RagPrep.Evaluation.Systems;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Fits <see cref="RankingModel"/> on labelled questions.</summary>
/// <param name="time">Dates the provenance.</param>
internal sealed class RankingFit(TimeProvider time)
{
    // Ridge penalty: a few hundred questions and features that say nearly the same.
    private const double Penalty = 1;

    private const int Folds = 5;

    private const string Present = "the present weights", Fitted = "the weights fitted";

    /// <summary>
    /// Searches for every answerable question and fits the weights to which of the hits read hold its evidence. The present ones stay unless
    /// those fitted gain beyond chance by cross-validation: each question ranked by a fit that did not see it.
    /// </summary>
    /// <exception cref="ArgumentException">For no question both passages that hold its evidence and others were found.</exception>
    public async Task<(RankingModel Chosen, TuningStage Stage)> FitAsync(
        RankingModel present, IReadOnlyList<OpenCollection> collections, CancellationToken cancellationToken)
    {
        var asked = new List<ReadQuestion>();
        foreach (var collection in collections)
            asked.AddRange(await AskAsync(collection, cancellationToken));
        var held = new List<(double Before, double After)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit([.. asked.Where((_, i) => i % Folds != fold).Select(question => question.List)]);
            held.AddRange(asked.Where((_, i) => i % Folds == fold).Select(question => (question.Before, question.Score(model))));
        }
        var fitted = Fit([.. asked.Select(question => question.List)]);
        var (before, after) = (held.Average(scores => scores.Before), held.Average(scores => scores.After));
        var p = PairedRandomisation.Test([.. held.Select(scores => scores.After - scores.Before)]).PValue;
        var gains = after > before && p < CrossValidation<SystemSpec>.Level;
        var stage = new TuningStage(
            "ranking", ReadQuestion.MeasureName, Present, Fitted, after, p, gains ? Fitted : Present, [new(Present, before), new(Fitted, asked.Average(question => question.Score(fitted)))]);
        return (gains ? fitted with { Provenance = Provenance(collections, asked, before, after, p) } : present, stage);
    }

    /// <summary>The weights, listwise; then scale and bias, so that the sigmoid is the share of such hits that are relevant.</summary>
    internal static RankingModel Fit(IReadOnlyList<LabelledList> lists)
    {
        var weights = ListwiseRegression.Fit(lists, Penalty);
        var scores = lists.SelectMany(list => list.Features).Select(row => new[] { row.Zip(weights, (value, weight) => value * weight).Sum() });
        var (bias, scale) = LogisticRegression.Fit([.. scores], [.. lists.SelectMany(list => list.Relevant)], Penalty);
        return new RankingModel("", bias, RankingFeatures.Of([.. weights.Select(weight => weight * scale[0])]));
    }

    private static async Task<List<ReadQuestion>> AskAsync(OpenCollection collection, CancellationToken cancellationToken)
    {
        var answerable = collection.Questions.Where(question => question.Answerable).ToList();
        var judge = await EvidenceJudge.OfAsync(collection.Services.GetRequiredService<StudyIndex>(), answerable, cancellationToken);
        var depth = collection.Services.GetRequiredService<CrossEncoderReranking>().Options.Depth;
        var asked = new List<ReadQuestion>();
        foreach (var question in answerable)
            asked.Add(ReadQuestion.Of(question, await collection.Retriever.SearchAsync(new Query(question.Text, Top: depth), cancellationToken), judge));
        return asked;
    }

    private string Provenance(IReadOnlyList<OpenCollection> collections, List<ReadQuestion> asked, double before, double after, double p) =>
        FormattableString.Invariant($"Fitted {time.GetUtcNow():yyyy-MM-dd} on {asked.Sum(question => question.Ids.Length)} hits of {OpenCollection.Describe(collections, "questions", question => question.Answerable)}. ") +
        FormattableString.Invariant($"{Folds}-fold cross-validation: {ReadQuestion.MeasureName} {after:0.000}, as ranked before {before:0.000} (p {p:0.000}).");
}
