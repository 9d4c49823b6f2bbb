using RagPrep.Answering;
using RagPrep.Evaluation;
using RagPrep.IntegrationTests;
using RagPrep.Models;
using RagPrep.Retrieval;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Retrieval;

/// <summary>Where the time of a search and of an answer goes, stage by stage, over the shipped notes and questions.</summary>
internal static class SearchBenchmark
{
    private const int WarmUpQuestions = 20;

    public static async Task RunAsync()
    {
        var corpus = Path.Combine(RepositoryPaths.Root, "corpus", "notes");
        var questions = QuestionFile.Read(Path.Combine(RepositoryPaths.Root, "corpus", "evaluation", "questions.jsonl"))
            .Select(question => question.Text).ToList();
        using var indexed = new Library(corpus);
        await indexed.IndexAsync();
        Console.WriteLine($"{indexed.Index.Current!.Count} chunks, {questions.Count - WarmUpQuestions} questions one after the other, after {WarmUpQuestions} others to warm up; {Environment.ProcessorCount} threads");

        await MeasureAsync("search without re-rank", async (library, question) => Stages(await library.Get<IRetriever>().SearchAsync(new Query(question, Rerank: false), default)));
        await MeasureAsync("search with re-rank", async (library, question) => Stages(await library.Get<IRetriever>().SearchAsync(new Query(question), default)));
        await MeasureAsync("ask", async (library, question) => Stages(await library.Get<QuestionAnswering>().AskAsync(new Query(question), default)));

        async Task MeasureAsync(string name, Func<Library, string, Task<(IReadOnlyDictionary<string, double>, IReadOnlyList<string>)>> run)
        {
            // A program of its own for each: none finds the pairs that another has read.
            using var library = new Library(corpus, indexed.IndexFolder);
            await library.Index.OpenAsync(writable: false, default);
            await library.Get<SentenceEmbedder>().WarmUpAsync();
            await library.Get<CrossEncoder>().WarmUpAsync();
            await PrintAsync(name, questions, question => run(library, question));
        }
    }

    private static (IReadOnlyDictionary<string, double>, IReadOnlyList<string>) Stages(SearchResult result) => (result.Timings, result.Degraded);

    private static (IReadOnlyDictionary<string, double>, IReadOnlyList<string>) Stages(Answer answer) => (answer.Timings, answer.Degraded);

    private static async Task PrintAsync(
        string name, List<string> questions, Func<string, Task<(IReadOnlyDictionary<string, double> Timings, IReadOnlyList<string> Degraded)>> run)
    {
        foreach (var question in questions.Take(WarmUpQuestions))
            await run(question);
        var stages = new OrderedDictionary<string, Latencies>();
        var degraded = 0;
        foreach (var question in questions.Skip(WarmUpQuestions))
        {
            var (timings, reasons) = await run(question);
            degraded += reasons.Count > 0 ? 1 : 0;
            foreach (var (stage, milliseconds) in timings)
            {
                stages.TryAdd(stage, new Latencies());
                stages[stage].Add(milliseconds);
            }
        }
        Console.WriteLine($"\n{name,-24}{"count",8}{"p50 ms",9}{"p95 ms",9}{"p99 ms",9}   degraded: {degraded}");
        foreach (var (stage, times) in stages.OrderBy(pair => pair.Key == "total"))
            Console.WriteLine($"  {stage,-22}{times.Count,8}{times.Percentile(50),9:F2}{times.Percentile(95),9:F2}{times.Percentile(99),9:F2}");
    }
}
