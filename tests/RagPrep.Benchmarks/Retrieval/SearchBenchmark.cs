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
    public static async Task RunAsync()
    {
        using var library = new Library(Path.Combine(RepositoryPaths.Root, "corpus", "notes"));
        var questions = QuestionFile.Read(Path.Combine(RepositoryPaths.Root, "corpus", "evaluation", "questions.jsonl"))
            .Select(question => question.Text).ToList();
        await library.IndexAsync();
        await library.Get<SentenceEmbedder>().WarmUpAsync();
        await library.Get<CrossEncoder>().WarmUpAsync();
        Console.WriteLine($"{library.Index.Current!.Count} chunks, {questions.Count} questions one after the other, after 20 to warm up; {Environment.ProcessorCount} threads");

        var (retriever, answering) = (library.Get<IRetriever>(), library.Get<QuestionAnswering>());
        await PrintAsync("search without re-rank", questions, async question => Stages(await retriever.SearchAsync(new Query(question, Rerank: false), default)));
        await PrintAsync("search with re-rank", questions, async question => Stages(await retriever.SearchAsync(new Query(question), default)));
        await PrintAsync("ask", questions, async question => Stages(await answering.AskAsync(new Query(question), default)));
    }

    private static (IReadOnlyDictionary<string, double>, IReadOnlyList<string>) Stages(SearchResult result) => (result.Timings, result.Degraded);

    private static (IReadOnlyDictionary<string, double>, IReadOnlyList<string>) Stages(Answer answer) => (answer.Timings, answer.Degraded);

    private static async Task PrintAsync(
        string name, List<string> questions, Func<string, Task<(IReadOnlyDictionary<string, double> Timings, IReadOnlyList<string> Degraded)>> run)
    {
        foreach (var question in questions.Take(20))
            await run(question);
        var stages = new OrderedDictionary<string, Latencies>();
        var degraded = 0;
        foreach (var question in questions)
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
