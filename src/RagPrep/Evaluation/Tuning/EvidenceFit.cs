using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Fits <see cref="EvidenceModel"/> on labelled questions.</summary>
internal sealed class EvidenceFit(IReranker reranker, IOptions<AnsweringOptions> options, TimeProvider time)
{
    // Ridge penalty: thousands of units, but of a few hundred questions, and features that say nearly the same.
    private const double Penalty = 10;

    private const int Folds = 5;

    /// <summary>
    /// Labels the units of the best passages of every question and fits two logistic regressions, the second to the units that the first
    /// one lets the cross-encoder read. The figures in the provenance are of cross-validation: each question judged by fits that did not see it.
    /// </summary>
    public async Task<EvidenceModel> FitAsync(IReadOnlyList<OpenCollection> collections, CancellationToken cancellationToken)
    {
        var asked = new List<LabelledUnits>();
        foreach (var (collection, question) in collections.SelectMany(collection => collection.Questions.Select(question => (collection, question))))
        {
            var found = await collection.Retriever.SearchAsync(new Query(question.Text), cancellationToken);
            asked.Add(new LabelledUnits(new EvidenceLabels(question), found, await EvidenceSelection.UnitsAsync(found, options.Value.Passages, cancellationToken)));
        }
        var firsts = new List<bool>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = await FitAsync([.. asked.Where((_, i) => i % Folds != fold)], cancellationToken);
            foreach (var held in asked.Where((_, i) => i % Folds == fold).Where(held => held.Units.Any(held.Labels.Answers)))
                firsts.Add(held.Labels.Answers((await SelectAsync(model, held, cancellationToken))[0]));
        }
        var provenance = FormattableString.Invariant($"Fitted {time.GetUtcNow():yyyy-MM-dd} on {asked.Sum(question => question.Units.Count)} units of {OpenCollection.Describe(collections, "questions", _ => true)}. ") +
            FormattableString.Invariant($"{Folds}-fold cross-validation: the first unit answers {firsts.Average(first => first ? 1.0 : 0):P1} of the {firsts.Count} questions whose passages do.");
        return await FitAsync(asked, cancellationToken) with { Provenance = provenance };
    }

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
