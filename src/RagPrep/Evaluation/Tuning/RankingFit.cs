using Microsoft.Extensions.DependencyInjection;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Statistics;
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

    /// <summary>
    /// Searches for every answerable question and fits the weights to which of the hits read hold its evidence. The figures in the
    /// provenance are of cross-validation: each question ranked by a fit that did not see it.
    /// </summary>
    /// <exception cref="ArgumentException">For no question both passages that hold its evidence and others were found.</exception>
    public async Task<RankingModel> FitAsync(IReadOnlyList<OpenCollection> collections, CancellationToken cancellationToken)
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
        return Fit([.. asked.Select(question => question.List)]) with { Provenance = Provenance(collections, asked, held) };
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

    private string Provenance(IReadOnlyList<OpenCollection> collections, List<ReadQuestion> asked, List<(double Before, double After)> held)
    {
        var questions = OpenCollection.Describe(collections, "questions", question => question.Answerable);
        var p = PairedRandomisation.Test([.. held.Select(scores => scores.After - scores.Before)]).PValue;
        return FormattableString.Invariant($"Fitted {time.GetUtcNow():yyyy-MM-dd} on {asked.Sum(question => question.Ids.Length)} hits of {questions}. ") +
            FormattableString.Invariant($"{Folds}-fold cross-validation: nDCG@10 {held.Average(scores => scores.After):0.000}, ") +
            FormattableString.Invariant($"as ranked before {held.Average(scores => scores.Before):0.000} (p {p:0.000}).");
    }
}
