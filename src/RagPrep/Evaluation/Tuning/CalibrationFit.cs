using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Evaluation.Statistics;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Fits <see cref="Calibration"/> on labelled questions.</summary>
internal sealed class CalibrationFit(EvidenceSelection selection, IOptions<AnsweringOptions> options, TimeProvider time)
{
    // Ridge penalty: a few hundred questions and eight signals that partly say the same.
    private const double Penalty = 1.0;

    // Refusing an answerable question costs as much as answering one that the notes do not answer.
    private const double RefusalCost = 1.0;

    // Of thresholds that cost the same but for chance the lowest: a wrong answer shows its quotes, a wrong refusal hides what the notes say.
    private const double EqualCost = 0.01;

    /// <summary>
    /// Asks every question, notes the signals and whether what would be quoted holds all facts, and fits two logistic regressions, to
    /// answerable questions and to right answers, by Newton's method (iteratively reweighted least squares) with a ridge penalty. The threshold is the lowest with hardly more than the fewest wrong
    /// refusals and wrong answers together, each kind in shares of its questions, each collection counting as much as another. The figures in the provenance are of 10-fold
    /// cross-validation: each question judged by a fit that did not see it.
    /// </summary>
    public async Task<Calibration> FitAsync(IReadOnlyList<OpenCollection> collections, CancellationToken cancellationToken)
    {
        var samples = new List<CalibrationSample>();
        foreach (var (collection, question) in collections.SelectMany(collection => collection.Questions.Select(question => (collection, question))))
            samples.Add(await SampleAsync(collection, question, cancellationToken));
        var held = HeldOut(samples);
        var threshold = BestThreshold(held);
        return new Calibration(Provenance(collections, held, threshold), Fit(samples, sample => sample.Answerable), threshold, Fit(samples, sample => sample.Right));
    }

    private async Task<CalibrationSample> SampleAsync(OpenCollection collection, Question question, CancellationToken cancellationToken)
    {
        var found = await collection.Retriever.SearchAsync(new Query(question.Text), cancellationToken);
        var evidence = await selection.SelectAsync(found, cancellationToken);
        var quotes = evidence.Count == 0 ? "" : string.Join('\n', PassageSelection.Select(evidence, found.Understood.Kind, options.Value).Select(passage => passage.Quote));
        var right = question.Answerable && question.MissingFacts(quotes).Count == 0;
        return new CalibrationSample(collection.Name, AnswerSignals.Of(found, evidence, MissingWords.Of(found)).ToArray(), right, question.Answerable, 0, 0);
    }

    private static List<CalibrationSample> HeldOut(List<CalibrationSample> samples)
    {
        const int folds = 10;
        var held = new List<CalibrationSample>();
        for (var fold = 0; fold < folds; fold++)
        {
            var others = samples.Where((_, i) => i % folds != fold).ToList();
            var (answerable, right) = (Fit(others, sample => sample.Answerable), Fit(others, sample => sample.Right));
            held.AddRange(samples.Where((_, i) => i % folds == fold)
                .Select(sample => sample with { Likelihood = answerable.Probability(sample.Signals), Confidence = right.Probability(sample.Signals) }));
        }
        return held;
    }

    private static LogisticModel Fit(List<CalibrationSample> samples, Func<CalibrationSample, bool> label) =>
        LogisticRegression.Fit([.. samples.Select(sample => sample.Signals)], [.. samples.Select(label)], Penalty);

    private static double BestThreshold(List<CalibrationSample> samples)
    {
        var costs = samples.Select(sample => (sample.Likelihood, Cost: RefusalCost * WrongRefusals(samples, sample.Likelihood) + WrongAnswers(samples, sample.Likelihood))).ToList();
        return costs.Where(at => at.Cost <= costs.Min(other => other.Cost) + EqualCost).Min(at => at.Likelihood);
    }


    private static double WrongRefusals(List<CalibrationSample> samples, double threshold) =>
        Average(samples.Where(sample => sample.Answerable), sample => sample.Likelihood < threshold ? 1.0 : 0);

    private static double WrongAnswers(List<CalibrationSample> samples, double threshold) =>
        Average(samples.Where(sample => !sample.Answerable), sample => sample.Likelihood >= threshold ? 1.0 : 0);

    private static double Average(IEnumerable<CalibrationSample> samples, Func<CalibrationSample, double> figure) =>
        samples.GroupBy(sample => sample.Collection).Average(collection => collection.Average(figure));

    private string Provenance(IReadOnlyList<OpenCollection> collections, List<CalibrationSample> held, double threshold) =>
        FormattableString.Invariant($"Fitted {time.GetUtcNow():yyyy-MM-dd} on {OpenCollection.Describe(collections, "answerable", question => question.Answerable)} and {OpenCollection.Describe(collections, "unanswerable", question => !question.Answerable)} questions. ") +
        FormattableString.Invariant($"10-fold cross-validation at the threshold: {WrongRefusals(held, threshold):P1} of the answerable refused, {WrongAnswers(held, threshold):P1} of the unanswerable answered; ") +
        FormattableString.Invariant($"{held.Average(s => s.Right ? 1.0 : 0):P1} would hold all facts, calibration error {Reliability.Of([.. held.Select(s => (s.Confidence, s.Right))]).CalibrationError:0.000}.");
}
