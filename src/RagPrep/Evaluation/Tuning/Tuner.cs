using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Systems;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Tuning: BM25 → fusion → ranking → re-ranking → evidence → length of answers → calibration, all on the tuning part → figures on the test part.</summary>
/// <param name="host">Makes the systems.</param>
/// <param name="runner">Makes the report on the test part.</param>
/// <param name="embedder">Embeds questions for all settings.</param>
/// <param name="reranker">Reads pairs for all settings.</param>
/// <param name="time">Dates the provenance.</param>
/// <param name="progress">Told of each setting tried, or null.</param>
public sealed class Tuner(
    SystemHost host, EvaluationRunner runner, IEmbeddingGenerator<string, Embedding<float>> embedder, IReranker reranker, TimeProvider time, IProgress<string>? progress = null)
{
    private const string Own = "questions", Shipped = "shipped", Tuned = "tuned";

    // A grid of settings asks for the same pairs again and again.
    private const int RememberedPairs = 1_000_000;

    private readonly RememberingEmbedder embedding = new(embedder);
    private readonly CachedReranker reading = new(reranker, RememberedPairs);

    /// <summary>Tunes.</summary>
    /// <param name="questions">All questions; the test part among them is asked last and only of what was chosen.</param>
    /// <param name="also">Further collections, to whose questions ranking, evidence and calibration are fitted, too; nothing is judged on them.</param>
    /// <param name="measure">The measure of retrieval to choose by, 'nDCG@10 (linear)' for one.</param>
    /// <param name="cancellationToken">Ends the tuning.</param>
    /// <exception cref="ArgumentException">There is no such measure, two collections have one name, or of no question the ranking could be fitted.</exception>
    public async Task<TuningResult> RunAsync(
        IReadOnlyList<Question> questions, IReadOnlyList<LabelledCollection> also, string measure, CancellationToken cancellationToken)
    {
        if (also.Select(other => other.Name).Append(Own).CountBy(name => name).FirstOrDefault(name => name.Value > 1).Key is { } twice)
            throw new ArgumentException($"Two collections are called '{twice}', and so would have one index: rename a folder.", nameof(also));
        var (tune, test) = QuestionParts.Of(questions);
        List<Question> answerable = [.. tune.Where(question => question.Answerable)];
        LabelledCollection[] all = [new(Own, tune), .. also];
        var searches = new SearchTrials(host, answerable, measure, services => Remember(services));
        Task<double[]> Search(SystemSpec system) => searches.ScoreAsync(system, cancellationToken);

        // 1. BM25's constants, and how the two sides are fused, both without the cross-encoder.
        var (lexical, lexicalStage) = await ChooseAsync("BM25", measure, new SystemSpec(), TuningGrids.Bm25, Search);
        var (fusion, fusionStage) = await ChooseAsync("fusion", measure, lexical, TuningGrids.Fusion, Search);

        // 2. What ranks the hits that the cross-encoder reads, how many these are, and what the ranking counts against the fused score.
        var reranking = fusion with { Rerank = true };
        var (ranking, rankingStage) = await FitAsync(
            "ranking", all, reranking, services => Remember(services),
            open => new RankingFit(time).FitAsync(open[0].Services.GetRequiredService<RankingModel>(), open, cancellationToken), cancellationToken);
        void Ranked(IServiceCollection services) => Remember(services).AddSingleton(ranking);
        var rankings = new SearchTrials(host, answerable, measure, Ranked);
        var (reranked, rerankStage) = await ChooseAsync(
            "re-ranking", measure, reranking, TuningGrids.Reranking, setting => rankings.ScoreAsync(setting, cancellationToken));

        // 3. What answers are made of, and how sure they may be.
        var (system, answerStages, evidence, calibration) = await AnswersAsync(reranked with { Answers = true }, all, Ranked, cancellationToken);

        // 4. What that is worth where nobody has looked.
        var collection = new StudyCollection(Own, test);
        var shipped = await RunAsync(SystemSpec.Shipped with { Name = Shipped }, collection, null, cancellationToken);
        var tuned = await RunAsync(
            system with { Name = Tuned }, collection, services => services.AddSingleton(ranking).AddSingleton(evidence).AddSingleton(calibration), cancellationToken);
        var report = runner.ReportOf("test part of the questions", [shipped.Result, tuned.Result], shipped.Result.System);
        TuningStage[] stages = [lexicalStage, fusionStage, rankingStage, rerankStage, .. answerStages];
        return new TuningResult(Provenance(tune.Count, test.Count, measure, rerankStage, shipped, tuned), system, ranking, evidence, calibration, stages, report);
    }

    private async Task<(SystemSpec, TuningStage[], EvidenceModel, Calibration)> AnswersAsync(
        SystemSpec system, IReadOnlyList<LabelledCollection> all, Action<IServiceCollection> ranked, CancellationToken cancellationToken)
    {
        var (chosen, stages, evidence) = await FitAsync("evidence", all, system, ranked, async open =>
        {
            var own = open[0];
            var fit = new EvidenceFit(reading, own.Services.GetRequiredService<IOptions<AnsweringOptions>>(), time);
            var answers = await AnswerTrials.OfAsync(own.Services, own.Questions.Where(question => question.Answerable), cancellationToken);
            var (evidence, evidenceStage) = await fit.FitAsync(
                own.Services.GetRequiredService<EvidenceModel>(), open, model => answers.ScoreAsync(system, model, cancellationToken), cancellationToken);
            var (chosen, stage) = await ChooseAsync(
                "answers", AnswerTrials.Measure, system, TuningGrids.Answers, setting => answers.ScoreAsync(setting, evidence, cancellationToken));
            return (chosen, new[] { evidenceStage, stage }, evidence);
        }, cancellationToken);
        var calibration = await FitAsync("calibration", all, chosen, ranked + (own => own.AddSingleton(evidence)), open =>
        {
            var services = open[0].Services;
            var fit = new CalibrationFit(services.GetRequiredService<EvidenceSelection>(), services.GetRequiredService<IOptions<AnsweringOptions>>(), time);
            return fit.FitAsync(open, cancellationToken);
        }, cancellationToken);
        return (chosen, stages, evidence, calibration);
    }

    private async Task<T> FitAsync<T>(
        string name, IReadOnlyList<LabelledCollection> all, SystemSpec system, Action<IServiceCollection> replace,
        Func<IReadOnlyList<OpenCollection>, Task<T>> fit, CancellationToken cancellationToken)
    {
        progress?.Report($"{name}: {string.Join(", ", all.Select(collection => collection.Name))}");
        var open = new List<OpenCollection>();
        try
        {
            foreach (var collection in all)
                open.Add(await OpenCollection.OfAsync(collection, host, system, replace, cancellationToken));
            return await fit(open);
        }
        finally
        {
            foreach (var collection in open)
                await collection.DisposeAsync();
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

    private Task<SystemRun> RunAsync(SystemSpec system, StudyCollection questions, Action<IServiceCollection>? replace, CancellationToken cancellationToken)
    {
        progress?.Report($"test part: {system}");
        return new SystemRunner(host, questions).RunAsync(system, _ => { }, replace, cancellationToken);
    }

    private string Provenance(int tune, int test, string measure, TuningStage stage, SystemRun shipped, SystemRun tuned) =>
        FormattableString.Invariant($"Tuned {time.GetUtcNow():yyyy-MM-dd} by {measure} on {tune} questions, {CrossValidation<SystemSpec>.Folds}-fold cross-validation {stage.CrossValidated:0.000}; ") +
        FormattableString.Invariant($"on {test} others {tuned.Result.Mean(measure):0.000}, as shipped before {shipped.Result.Mean(measure):0.000}; answers with all facts there ") +
        FormattableString.Invariant($"{tuned.Result.Mean(AnswerMeasures.AllFacts):0.000}, as shipped before {shipped.Result.Mean(AnswerMeasures.AllFacts):0.000}. A setting is changed where cross-validation says that it gains beyond chance (p < {CrossValidation<SystemSpec>.Level}).");

    private IServiceCollection Remember(IServiceCollection services) =>
        services.AddSingleton<IReranker>(reading).AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(embedding);
}
