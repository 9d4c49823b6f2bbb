using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Systems;
using RagPrep.Index;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Tuning: BM25 → fusion → re-ranking → evidence → length of answers → calibration, all on the tuning part → figures on the test part.</summary>
/// <param name="host">Makes the systems.</param>
/// <param name="runner">Makes the report on the test part.</param>
/// <param name="embedder">Embeds questions for all settings.</param>
/// <param name="reranker">Reads pairs for all settings.</param>
/// <param name="time">Dates the provenance.</param>
/// <param name="progress">Told of each setting tried, or null.</param>
public sealed class Tuner(
    SystemHost host, EvaluationRunner runner, IEmbeddingGenerator<string, Embedding<float>> embedder, IReranker reranker, TimeProvider time, IProgress<string>? progress = null)
{
    private const string Shipped = "shipped", Tuned = "tuned";

    // A grid of settings asks for the same pairs again and again.
    private const int RememberedPairs = 1_000_000;

    private readonly RememberingEmbedder embedding = new(embedder);
    private readonly CachedReranker reading = new(reranker, RememberedPairs);

    /// <summary>Tunes.</summary>
    /// <param name="questions">All questions; the test part among them is asked last and only of what was chosen.</param>
    /// <param name="measure">The measure of retrieval to choose by, 'nDCG@10 (linear)' for one.</param>
    /// <param name="cancellationToken">Ends the tuning.</param>
    /// <exception cref="ArgumentException">There is no such measure.</exception>
    public async Task<TuningResult> RunAsync(IReadOnlyList<Question> questions, string measure, CancellationToken cancellationToken)
    {
        var (tune, test) = QuestionParts.Of(questions);
        List<Question> answerable = [.. tune.Where(question => question.Answerable)];
        var searches = new SearchTrials(host, answerable, measure, Remember);
        Task<double[]> Search(SystemSpec system) => searches.ScoreAsync(system, cancellationToken);

        // 1. BM25's constants, and how the two sides are fused, both without the cross-encoder.
        var (lexical, lexicalStage) = await ChooseAsync("BM25", measure, new SystemSpec(), TuningGrids.Bm25, Search);
        var (fusion, fusionStage) = await ChooseAsync("fusion", measure, lexical, TuningGrids.Fusion, Search);

        // 2. How many hits the cross-encoder reads, and what its word counts.
        var (reranked, rerankStage) = await ChooseAsync("re-ranking", measure, fusion with { Rerank = true }, TuningGrids.Reranking, Search);

        // 3. What answers are made of, and how sure they may be.
        var (system, answerStage, evidence, calibration) = await AnswersAsync(reranked with { Answers = true }, tune, answerable, cancellationToken);

        // 4. What that is worth where nobody has looked.
        var collection = new StudyCollection("questions", test);
        var shipped = await RunAsync(SystemSpec.Shipped with { Name = Shipped }, collection, null, cancellationToken);
        var tuned = await RunAsync(system with { Name = Tuned }, collection, services => services.AddSingleton(evidence).AddSingleton(calibration), cancellationToken);
        var report = runner.ReportOf("test part of the questions", [shipped.Result, tuned.Result], shipped.Result.System);
        TuningStage[] stages = [lexicalStage, fusionStage, rerankStage, answerStage];
        return new TuningResult(Provenance(tune.Count, test.Count, measure, rerankStage, shipped, tuned), system, evidence, calibration, stages, report);
    }

    private async Task<(SystemSpec, TuningStage, EvidenceModel, Calibration)> AnswersAsync(
        SystemSpec system, IReadOnlyList<Question> questions, IReadOnlyList<Question> answerable, CancellationToken cancellationToken)
    {
        TuningStage stage;
        EvidenceModel evidence;
        await using (var services = await OpenAsync(system, null, cancellationToken))
        {
            evidence = await new EvidenceFit(services.GetRequiredService<IRetriever>(), reading, services.GetRequiredService<IOptions<AnsweringOptions>>(), time).FitAsync(questions, cancellationToken);
            var answers = await AnswerTrials.OfAsync(services, answerable, evidence, cancellationToken);
            (system, stage) = await ChooseAsync("answers", AnswerTrials.Measure, system, TuningGrids.Answers, setting => answers.ScoreAsync(setting, cancellationToken));
        }
        await using (var services = await OpenAsync(system, evidence, cancellationToken))
        {
            var fit = new CalibrationFit(
                services.GetRequiredService<IRetriever>(), services.GetRequiredService<EvidenceSelection>(), services.GetRequiredService<IOptions<AnsweringOptions>>(), time);
            return (system, stage, evidence, await fit.FitAsync(questions, cancellationToken));
        }
    }

    private async Task<(SystemSpec Chosen, TuningStage Stage)> ChooseAsync(
        string name, string measure, SystemSpec present, IReadOnlyList<Func<SystemSpec, IEnumerable<SystemSpec>>> coordinates, Func<SystemSpec, Task<double[]>> score)
    {
        var choice = await new CrossValidation<SystemSpec>(setting =>
        {
            progress?.Report($"{name}: {setting}");
            return score(setting);
        }).ChooseAsync(present, coordinates);
        var means = choice.Means.Select(pair => KeyValuePair.Create(pair.Key.ToString(), pair.Value));
        return (choice.Chosen, new TuningStage(
            name, measure, present.ToString(), choice.Best.ToString(), choice.CrossValidated, choice.PValue, choice.Chosen.ToString(), [.. means]));
    }

    private async Task<ServiceProvider> OpenAsync(SystemSpec system, EvidenceModel? evidence, CancellationToken cancellationToken)
    {
        var services = host.Build(system, "questions", own => Remember(evidence is null ? own : own.AddSingleton(evidence)));
        await services.GetRequiredService<StudyIndex>().OpenAsync(writable: false, cancellationToken);
        return services;
    }

    private Task<SystemRun> RunAsync(SystemSpec system, StudyCollection questions, Action<IServiceCollection>? replace, CancellationToken cancellationToken)
    {
        progress?.Report($"test part: {system}");
        return new SystemRunner(host, questions).RunAsync(system, _ => { }, replace, cancellationToken);
    }

    private string Provenance(int tune, int test, string measure, TuningStage stage, SystemRun shipped, SystemRun tuned) =>
        FormattableString.Invariant($"Tuned {time.GetUtcNow():yyyy-MM-dd} by {measure} on {tune} questions, {CrossValidation<SystemSpec>.Folds}-fold cross-validation {stage.CrossValidated:0.000}; ") +
        FormattableString.Invariant($"on {test} others {tuned.Result.Mean(measure):0.000}, as shipped before {shipped.Result.Mean(measure):0.000}; answers with all facts there ") +
        FormattableString.Invariant($"{tuned.Result.Mean(AnswerMeasures.AllFacts):0.000}, as shipped before {shipped.Result.Mean(AnswerMeasures.AllFacts):0.000}. A setting is changed where cross-validation says that it gains beyond chance (p < {CrossValidation<SystemSpec>.Level}).");

    private void Remember(IServiceCollection services) =>
        services.AddSingleton<IReranker>(reading).AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(embedding);
}
