using System.Diagnostics;
using RagPrep.Benchmarks.Models;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.IntegrationTests;
using RagPrep.Models;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Index;

/// <summary>The whole index flow over the shipped notes into a fresh folder, against ONNX Runtime alone on the same texts with the same parallelism.</summary>
internal static class IndexingBenchmark
{
    private const int Rounds = 5;

    public static async Task RunAsync()
    {
        using var library = new Library(Path.Combine(RepositoryPaths.Root, "corpus", "notes"));
        var texts = Texts(library.Corpus, library.Get<Chunker>()).ToHashSet();
        using var raw = new RawSession(library.Get<ModelFiles>().Embedder, [.. texts]);
        var threads = Environment.ProcessorCount;
        Console.WriteLine($"{texts.Count} different texts, {threads} threads, {Rounds} rounds after one to warm up");

        var (own, peer) = (new Latencies(), new Latencies());
        var ratios = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            // Who goes first alternates, so that a machine that slows down slows both.
            var before = round % 2 == 0 ? await OwnMillisecondsAsync() : 0;
            var theirs = PeerMilliseconds();
            var ours = round % 2 == 0 ? before : await OwnMillisecondsAsync();
            if (round == 0)
                continue;
            own.Add(ours);
            peer.Add(theirs);
            ratios.Add(theirs / ours);
        }
        ratios.Sort();
        Print("index flow", own);
        Print("raw session", peer);
        Console.WriteLine($"throughput ratio: median {ratios[Rounds / 2]:F3}, from {ratios[0]:F3} to {ratios[^1]:F3} (goal: at least 0.85)");

        async Task<double> OwnMillisecondsAsync()
        {
            using var fresh = new Library(library.Corpus);
            await fresh.Get<SentenceEmbedder>().WarmUpAsync();
            await fresh.Index.OpenAsync(writable: true, CancellationToken.None);
            var clock = Stopwatch.StartNew();
            var report = await fresh.Index.UpdateAsync(null, CancellationToken.None);
            var elapsed = clock.Elapsed.TotalMilliseconds;
            return report.Embedded == texts.Count ? elapsed
                : throw new InvalidOperationException($"The index flow embedded {report.Embedded} texts, not {texts.Count}: the comparison would not be fair.");
        }

        double PeerMilliseconds()
        {
            var clock = Stopwatch.StartNew();
            raw.RunAll(threads);
            return clock.Elapsed.TotalMilliseconds;
        }

        void Print(string name, Latencies times) =>
            Console.WriteLine($"{name,-12}{texts.Count * 1000 / times.Percentile(50),8:F1} texts/s, {times.Percentile(50) / 1000:F2} s");
    }

    private static IEnumerable<string> Texts(string corpus, Chunker chunker) =>
        from path in Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories)
        where DocumentReaders.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant())
        let file = Path.GetRelativePath(corpus, path).Replace('\\', '/')
        from chunk in chunker.Chunk(DocumentReaders.For(file)!.Read(file, File.ReadAllBytes(path)))
        from text in Enumerable.Range(0, chunk.Units.Count).Select(chunk.UnitText).Prepend(chunker.EmbeddingText(chunk))
        select text;
}
