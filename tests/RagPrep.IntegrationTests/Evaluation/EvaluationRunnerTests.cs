using Microsoft.Extensions.DependencyInjection;
using RagPrep.Evaluation.Formats;
using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Running;
using RagPrep.Evaluation.Systems;
using RagPrep.IntegrationTests.Programs;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Evaluation;

/// <summary>Small collections through the whole evaluation, with the models that ship.</summary>
public sealed class EvaluationRunnerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Library library;

    public EvaluationRunnerTests()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        library = new Library(folder["corpus"]);
    }

    public void Dispose()
    {
        library.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_system_is_measured_on_every_question_and_the_lost_one_has_its_stage()
    {
        SystemSpec[] systems = [new() { Mode = SearchMode.Lexical }, new() { ChunkTokens = 64, HeadingContext = false }, SystemSpec.Shipped];

        var (report, runs) = await Runner().RunAsync(new StudyCollection("small", SmallQuestions.Read()), systems, null, CancellationToken.None);

        Assert.Equal(["lexical", "hybrid minmax .3 / chunks 64 / no headings", SystemSpec.Shipped.ToString()], report.Systems.Select(system => system.System));
        Assert.Equal("lexical", report.Baseline);
        Assert.All(report.Systems, system => Assert.Equal(5 / 6.0, system.Mean("R@10"), 6));
        Assert.All(report.Systems, system => Assert.Equal(7, system.Latency["total"].Count));
        Assert.All(runs, run => Assert.Equal(run.Qrels.Queries.Order(), run.Run.Queries.Order()));
        Assert.All(report.Systems, system => Assert.Equal("chunking", Question(system, "lost").Lost));
        Assert.False(report.Systems[0].Latency.ContainsKey("dense"));
        Assert.Contains(report.Comparisons, row => row.System == report.Systems[2].System && row.Measure == "R@5");
    }

    [Fact]
    public async Task Answers_are_measured_on_their_facts_quotes_and_refusals()
    {
        var (report, _) = await Runner().RunAsync(new StudyCollection("small", SmallQuestions.Read()), [SystemSpec.Shipped], null, CancellationToken.None);
        var system = Assert.Single(report.Systems);

        var answer = Question(system, "left").Answer;
        Assert.True(answer is { Answered: true, Right: true, Words: > 0 }, answer?.Text);
        Assert.Equal(["memorises"], Question(system, "lost").Answer?.MissingFacts);
        Assert.Equal((1.0, 1.0, 1.0), (system.Mean(AnswerMeasures.QuotesExact), system.Mean(AnswerMeasures.Grounded), system.Mean(AnswerMeasures.RightRefusals)));
        Assert.Equal(6, system.Scores[AnswerMeasures.AllFacts].Count);
        Assert.True(system.Latency.ContainsKey("answer"));
    }

    [Fact]
    public async Task A_document_of_a_beir_set_is_found_by_its_best_chunk_and_stands_once_in_the_ranking()
    {
        var set = BeirSet.Read(SmallQuestions.WriteBeirTo(folder["beir"]));

        var (report, runs) = await Runner().RunAsync(new BeirCollection(set), [new SystemSpec(), new SystemSpec { Rerank = true }], null, CancellationToken.None);

        Assert.All(report.Systems, system => Assert.Equal(1, system.Mean("MRR@10")));
        Assert.All(runs, run => Assert.Equal(run.Run.Ranking("q3").Distinct(), run.Run.Ranking("q3")));
        Assert.Equal("d3", runs[0].Run.Ranking("q3")[0]);
        Assert.DoesNotContain("unjudged", runs[0].Run.Queries);
        Assert.Equal("Harbours", report.Systems[0].Questions.Single(question => question.Id == "q3").Found[0].Place);
    }

    [Fact]
    public async Task Documents_of_a_beir_set_that_say_the_same_are_found_together()
    {
        var beir = SmallQuestions.WriteBeirTo(folder["copies"]);
        const string Copied = "The lighthouse stood for two hundred years on the rock before the storm of 1897 took its lamp and half of the stairs.";
        File.AppendAllLines(Path.Combine(beir, "corpus.jsonl"), [$$"""{"_id":"one","text":"{{Copied}}"}""", $$"""{"_id":"two","text":"{{Copied}}"}"""]);
        File.AppendAllLines(Path.Combine(beir, "queries.jsonl"), ["""{"_id":"q4","text":"Which storm took the lamp?"}"""]);
        File.AppendAllLines(Path.Combine(beir, "qrels", "test.tsv"), ["q4\ttwo\t1"]);

        var (_, runs) = await Runner().RunAsync(new BeirCollection(BeirSet.Read(beir)), [new SystemSpec()], null, CancellationToken.None);

        Assert.Equal(["one", "two"], runs[0].Run.Ranking("q4").Take(2).Order());
    }

    [Fact]
    public async Task An_index_of_another_chunking_takes_the_vectors_that_it_can_use()
    {
        var runner = Runner();
        var collection = new StudyCollection("small", SmallQuestions.Read());
        await runner.RunAsync(collection, [new SystemSpec()], null, CancellationToken.None);

        await using var services = Host().Build(new SystemSpec { ChunkTokens = 100 }, "small");
        var index = services.GetRequiredService<RagPrep.Index.StudyIndex>();
        await index.OpenAsync(writable: true, CancellationToken.None);
        var report = await index.UpdateAsync(null, CancellationToken.None);

        Assert.Equal(SmallCorpus.Count, report.Changed.Count);
        Assert.Equal(0, report.Embedded);
    }

    [Fact]
    public async Task A_baseline_that_is_no_system_is_an_error() =>
        Assert.Contains("There are: dense", (await Assert.ThrowsAsync<ArgumentException>(() =>
            Runner().RunAsync(new StudyCollection("small", SmallQuestions.Read()), [new SystemSpec { Mode = SearchMode.Dense }], "lexical", CancellationToken.None))).Message);

    private static QuestionResult Question(SystemResult system, string id) => system.Questions.Single(question => question.Id == id);

    private SystemHost Host() => new(library.Get<IServiceProvider>(), folder["indexes"]);

    private EvaluationRunner Runner() => new(Host(), TimeProvider.System);
}
