using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Evaluation.Statistics;
using RagPrep.Evaluation.Systems;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Fits <see cref="EvidenceModel"/> on labelled questions.</summary>
internal sealed class EvidenceFit(IReranker reranker, IOptions<AnsweringOptions> options, TimeProvider time)
{
    // Ridge penalty: thousands of units, but of a few hundred questions, and features that say nearly the same.
    private const double Penalty = 10;

    private const int Folds = 5;

    private const string Present = "the present weights", Fitted = "the weights fitted";

    /// <summary>
    /// Labels the units of the best passages of every question and fits two logistic regressions, the second to the units that the first
    /// one lets the cross-encoder read. The present ones stay unless answers gain beyond chance by cross-validation: each question answered
    /// by fits that did not see it.
    /// </summary>
    /// <param name="present">The model in force.</param>
    /// <param name="collections">Labelled questions; the answers to the first one's are scored.</param>
    /// <param name="score">How well a model answers these, question by question, without the unanswerable ones.</param>
    /// <param name="cancellationToken">Ends the fit.</param>
    public async Task<(EvidenceModel Chosen, TuningStage Stage)> FitAsync(
        EvidenceModel present, IReadOnlyList<OpenCollection> collections, Func<EvidenceModel, Task<double[]>> score, CancellationToken cancellationToken)
    {
        var asked = new List<LabelledUnits>();
        foreach (var (collection, question) in collections.SelectMany(collection => collection.Questions.Select(question => (collection, question))))
        {
            var found = await collection.Retriever.SearchAsync(new Query(question.Text), cancellationToken);
            asked.Add(new LabelledUnits(new EvidenceLabels(question), found, await EvidenceSelection.UnitsAsync(found, options.Value.Passages, cancellationToken)));
        }
        var scored = collections[0].Questions.Index().Where(item => item.Item.Answerable).Select(item => item.Index).ToList();
        var held = new double[scored.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var scores = await score(await FitAsync([.. asked.Where((_, i) => i % Folds != fold)], cancellationToken));
            foreach (var (i, _) in scored.Index().Where(item => item.Item % Folds == fold))
                held[i] = scores[i];
        }
        var (before, fitted) = (await score(present), await FitAsync(asked, cancellationToken));
        var p = PairedRandomisation.Test([.. held.Zip(before, (after, was) => after - was)]).PValue;
        var gains = held.Average() > before.Average() && p < CrossValidation<SystemSpec>.Level;
        var stage = new TuningStage(
            "evidence", AnswerTrials.Measure, Present, Fitted, held.Average(), p, gains ? Fitted : Present, [new(Present, before.Average()), new(Fitted, (await score(fitted)).Average())]);
        return (gains ? fitted with { Provenance = Provenance(collections, asked, stage) } : present, stage);
    }

    private string Provenance(IReadOnlyList<OpenCollection> collections, List<LabelledUnits> asked, TuningStage stage) =>
        FormattableString.Invariant($"Fitted {time.GetUtcNow():yyyy-MM-dd} on {asked.Sum(question => question.Units.Count)} units of {OpenCollection.Describe(collections, "questions", _ => true)}. ") +
        FormattableString.Invariant($"{Folds}-fold cross-validation: {stage.Measure} {stage.CrossValidated:0.000}, as fitted before {stage.Means[0].Value:0.000} (p {stage.PValue:0.000}).");

    private async Task<EvidenceModel> FitAsync(IReadOnlyList<LabelledUnits> asked, CancellationToken cancellationToken)
    {
        var sight = LogisticRegression.Fit([.. asked.SelectMany(AtSight)], [.. asked.SelectMany(question => question.Units.Select(question.Labels.Answers))], Penalty);
        var (features, labels) = (new List<double[]>(), new List<bool>());
        foreach (var question in asked)
        {
            var read = await SelectAsync(new EvidenceModel("", sight, Unread), question, cancellationToken);
            var all = new EvidenceFeatures(question.Found, question.Units);
            features.AddRange(read.Select(unit => all.AsRead(unit, read)));
            labels.AddRange(read.Select(question.Labels.Answers));
        }
        return new EvidenceModel("", sight, LogisticRegression.Fit([.. features], [.. labels], Penalty));
    }

    private static readonly LogisticModel Unread = new(0, []);

    private static IEnumerable<double[]> AtSight(LabelledUnits question)
    {
        var features = new EvidenceFeatures(question.Found, question.Units);
        return question.Units.Select(features.AtSight);
    }

    private Task<IReadOnlyList<Evidence>> SelectAsync(EvidenceModel model, LabelledUnits question, CancellationToken cancellationToken) =>
        new EvidenceSelection(reranker, model, options, time).SelectAsync(question.Found, question.Units, options.Value.Units, cancellationToken);
}
