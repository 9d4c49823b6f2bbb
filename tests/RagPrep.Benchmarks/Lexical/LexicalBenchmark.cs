using System.Diagnostics;
using RagPrep.Index;
using RagPrep.Index.Lexical;

namespace RagPrep.Benchmarks.Lexical;

/// <summary>BM25 at 50,000 chunks, top 100, side by side with Lucene 8; and how long 100,000 chunks take to build and to open.</summary>
internal static class LexicalBenchmark
{
    private const int Chunks = 50_000;
    private const int OpenedChunks = 100_000;
    private const int Top = 100;
    private const int WarmUpRounds = 3;
    private const int Rounds = 5;

    public static Task RunAsync(string[] args)
    {
        if (PassageCollection.Load() is not { } passages)
        {
            Console.WriteLine("The public collections (shared/data/beir) are not beside the checkout.");
            return Task.CompletedTask;
        }
        CompareSearches(passages);
        MeasureOpening(passages);
        return Task.CompletedTask;
    }

    private static void CompareSearches(PassageCollection passages)
    {
        var queries = passages.Queries;
        var english = Build(passages, Chunks, EnglishAnalyzer.Instance);
        var study = Build(passages, Chunks, StudyAnalyzer.Instance);
        Console.WriteLine($"{queries.Count} questions, {Chunks:N0} chunks, top {Top}, {Rounds} alternating rounds after {WarmUpRounds}");
        using var lucene = LuceneRival.Start(passages.Chunks(Chunks), queries, Top);
        if (lucene is null)
            Console.WriteLine("Lucene 8 is not installed (liblucene8-java): no comparison.");
        var (ours, studys, lucenes) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            if (round == 0)
                (ours, studys, lucenes) = ([], [], []);
            var rival = lucene?.Round();
            lucenes.AddRange(rival?.Times ?? []);
            var same = Round(english, queries);
            ours.AddRange(same.Times);
            studys.AddRange(Round(study, queries).Times);
            CheckSameWork(same.ScoreSum, rival?.ScoreSum);
        }
        Print("Lucene 8.7", lucenes, lucenes);
        Print("ours, the same analysis", ours, lucenes);
        Print("ours, study analysis", studys, lucenes);
    }

    private static LexicalIndex Build(PassageCollection passages, int count, TextAnalyzer analyzer)
    {
        var watch = Stopwatch.StartNew();
        var builder = new LexicalIndexBuilder(analyzer);
        foreach (var (heading, text) in passages.Chunks(count))
            builder.Add(heading, text);
        var index = builder.Build();
        Console.WriteLine($"{analyzer.Name}: {count:N0} chunks indexed in {watch.Elapsed.TotalSeconds:F2} s, {index.TermCount:N0} terms");
        return index;
    }

    // A comparison means something only if both found the same.
    private static void CheckSameWork(double ours, double? lucenes)
    {
        if (lucenes is { } sum && Math.Abs(ours - sum) > 1e-5 * sum)
            throw new InvalidOperationException($"The scores differ: {ours} and Lucene's {sum} in all.");
    }

    private static (double[] Times, double ScoreSum) Round(LexicalIndex index, IReadOnlyList<string> queries)
    {
        var hits = new ScoredChunk[Top];
        var times = new double[queries.Count];
        var sum = 0.0;
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var found = index.Search(queries[i], hits);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            foreach (var hit in hits.AsSpan(0, found))
                sum += hit.Score;
        }
        return (times, sum);
    }

    private static void Print(string name, List<double> times, List<double> lucenes)
    {
        if (times.Count == 0)
            return;
        var (p50, p95) = (Percentile(times, 0.5), Percentile(times, 0.95));
        var ratio = lucenes.Count == 0 ? ""
            : $"   ratio to Lucene: p50 {p50 / Percentile(lucenes, 0.5):F2}, p95 {p95 / Percentile(lucenes, 0.95):F2} (goal: p50 at most 3)";
        Console.WriteLine($"{name,-24} p50 {p50,7:F0} µs   p95 {p95,7:F0} µs{ratio}");
    }

    private static double Percentile(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));

    private static void MeasureOpening(PassageCollection passages)
    {
        var path = Path.GetTempFileName();
        try
        {
            var index = Build(passages, OpenedChunks, StudyAnalyzer.Instance);
            using (var file = File.Create(path))
                index.Write(file);
            var times = new List<double>();
            for (var i = 0; i < 5; i++)
            {
                var watch = Stopwatch.StartNew();
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
                LexicalIndex.Read(file);
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
            Console.WriteLine($"open {OpenedChunks:N0} chunks, {new FileInfo(path).Length / 1e6:F0} MB: first {times[0]:F0} ms, median {Percentile(times, 0.5):F0} ms (goal: below 1000)");
        }
        finally
        {
            File.Delete(path);
        }
    }
}
