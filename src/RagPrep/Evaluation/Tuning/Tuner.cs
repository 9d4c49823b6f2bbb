using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Systems;
using RagPrep.Index;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Tuning: fusion → depth and weight of re-ranking → calibration, all on the tuning part → figures on the test part.</summary>
/// <param name="host">Makes the systems.</param>
/// <param name="runner">Makes the report on the test part.</param>
/// <param name="reranker">Reads pairs for all settings.</param>
/// <param name="time">Dates the provenance.</param>
/// <param name="progress">Told after each question of a setting, or null.</param>
public sealed class Tuner(SystemHost host, EvaluationRunner runner, IReranker reranker, TimeProvider time, IProgress<EvaluationProgress>? progress = null)
{
    private const string Shipped = "shipped", Tuned = "tuned";
    private static readonly double[] FusionWeights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    private static readonly double[] RerankWeights = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    private static readonly int[] Depths = [10, 20, 30, 50];

    private readonly RememberingReranker reading = new(reranker);

    /// <summary>Tunes.</summary>
    /// <param name="questions">All questions; the test part among them is asked last and only of what was chosen.</param>
    /// <param name="measure">The measure of retrieval to choose by, 'nDCG@10 (linear)' for one.</param>
    /// <param name="cancellationToken">Ends the tuning.</param>
    public async Task<TuningResult> RunAsync(IReadOnlyList<Question> questions, string measure, CancellationToken cancellationToken)
    {
        var (tune, test) = QuestionParts.Of(questions);
        var answerable = new StudyCollection("questions", [.. tune.Where(question => question.Answerable)]);

        // 1. How the two sides are fused, without the cross-encoder.
        var fusions = Enum.GetValues<FusionMethod>().SelectMany(method => FusionWeights.Select(weight => new SystemSpec { Fusion = method, LexicalWeight = weight }));
        var (fusion, fusionStage) = await ChooseAsync("fusion", [.. fusions], answerable, measure, cancellationToken);

        // 2. How many of them the cross-encoder reads, and what its word counts.
        var rerankings = Depths.SelectMany(depth => RerankWeights.Select(weight => fusion with { Rerank = true, Depth = depth, Weight = weight }));
        var (reranked, rerankStage) = await ChooseAsync("re-ranking", [.. rerankings], answerable, measure, cancellationToken);

        // 3. How sure its answers may be.
        var system = reranked with { Name = Tuned, Answers = true };
        var calibration = await CalibrateAsync(system, tune, cancellationToken);

        // 4. What that is worth where nobody has looked.
        var collection = new StudyCollection("questions", test);
        var shipped = await Run(SystemSpec.Shipped with { Name = Shipped }, collection, null, cancellationToken);
        var tuned = await Run(system, collection, services => services.AddSingleton(calibration), cancellationToken);
        var report = runner.ReportOf("test part of the questions", [shipped.Result, tuned.Result], shipped.Result.System);
        var provenance = FormattableString.Invariant($"Tuned {time.GetUtcNow():yyyy-MM-dd} by {measure} on {tune.Count} questions, {CrossValidation.Folds}-fold cross-validation {rerankStage.CrossValidated:0.000}; ") +
            FormattableString.Invariant($"on {test.Count} others {tuned.Result.Mean(measure):0.000}, as shipped before {shipped.Result.Mean(measure):0.000}.");
        return new TuningResult(provenance, system with { Name = null }, calibration, [fusionStage, rerankStage], report);
    }

    private async Task<(SystemSpec Chosen, TuningStage Stage)> ChooseAsync(
        string name, IReadOnlyList<SystemSpec> settings, StudyCollection questions, string measure, CancellationToken cancellationToken)
    {
        var scores = new List<double[]>();
        foreach (var (number, setting) in settings.Index())
        {
            void Report(int asked) => progress?.Report(new EvaluationProgress(setting.ToString(), number + 1, settings.Count, asked, questions.Topics.Count));
            var run = await new SystemRunner(host, questions).RunAsync(setting, Report, Remember, cancellationToken);
            var byQuestion = run.Result.Scores.GetValueOrDefault(measure)
                ?? throw new ArgumentException($"'{measure}' is not measured of retrieval. There are: {string.Join(", ", run.Result.Scores.Keys)}.", nameof(measure));
            scores.Add([.. questions.Topics.Select(topic => byQuestion[topic.Id])]);
        }
        var chosen = settings[CrossValidation.Best(scores)];
        var means = settings.Zip(scores, (setting, row) => KeyValuePair.Create(setting.ToString(), row.Average()));
        return (chosen, new TuningStage(name, measure, [.. means], chosen.ToString(), CrossValidation.HeldOut(scores)));
    }

    private async Task<Calibration> CalibrateAsync(SystemSpec system, IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        await using var services = host.Build(system, "questions", Remember);
        await services.GetRequiredService<StudyIndex>().OpenAsync(writable: false, cancellationToken);
        var fit = new CalibrationFit(
            services.GetRequiredService<IRetriever>(), services.GetRequiredService<EvidenceSelection>(), services.GetRequiredService<IOptions<AnsweringOptions>>(), time);
        return await fit.FitAsync(questions, cancellationToken);
    }

    private Task<SystemRun> Run(SystemSpec system, StudyCollection questions, Action<IServiceCollection>? replace, CancellationToken cancellationToken)
    {
        void Report(int asked) => progress?.Report(new EvaluationProgress($"test, {system}", 1, 1, asked, questions.Topics.Count));
        return new SystemRunner(host, questions).RunAsync(system, Report, replace, cancellationToken);
    }

    private void Remember(IServiceCollection services) => services.AddSingleton<IReranker>(reading);
}
