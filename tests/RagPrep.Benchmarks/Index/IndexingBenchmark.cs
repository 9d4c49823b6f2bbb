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

        var (own, peer) = (new List<Round>(), new List<Round>());
        for (var round = 0; round <= Rounds; round++)
        {
            // Who goes first alternates, so that a machine that slows down slows both.
            if (round % 2 == 0)
                own.Add(await IndexAsync(library.Corpus, texts.Count));
            peer.Add(RunRaw(raw, threads));
            if (round % 2 == 1)
                own.Add(await IndexAsync(library.Corpus, texts.Count));
        }
        Print("index flow", own, texts.Count);
        Print("raw session", peer, texts.Count);
        PrintRatio("throughput ratio (goal: at least 0.85)", own, peer, round => round.Seconds);
        PrintRatio("the same by processor time, which other programs' load touches less", own, peer, round => round.ProcessorSeconds);
    }

    private static async Task<Round> IndexAsync(string corpus, int texts)
    {
        using var library = new Library(corpus);
        await library.Get<SentenceEmbedder>().WarmUpAsync();
        await library.Index.OpenAsync(writable: true, CancellationToken.None);
        var clock = new RoundClock();
        var report = await library.Index.UpdateAsync(null, CancellationToken.None);
        return report.Embedded == texts ? clock.Stop()
            : throw new InvalidOperationException($"The index flow embedded {report.Embedded} texts, not {texts}: the comparison would not be fair.");
    }

    private static Round RunRaw(RawSession raw, int threads)
    {
        var clock = new RoundClock();
        raw.RunAll(threads);
        return clock.Stop();
    }

    private static void Print(string name, List<Round> rounds, int texts)
    {
        var seconds = Median(rounds.Skip(1).Select(round => round.Seconds));
        Console.WriteLine($"{name,-12}{texts / seconds,8:F1} texts/s, {seconds:F2} s");
    }

    private static void PrintRatio(string name, List<Round> own, List<Round> peer, Func<Round, double> measure)
    {
        var ratios = own.Zip(peer, (ours, theirs) => measure(theirs) / measure(ours)).Skip(1).ToList();
        Console.WriteLine($"{name}: median {Median(ratios):F3}, from {ratios.Min():F3} to {ratios.Max():F3}");
    }

    private static double Median(IEnumerable<double> rounds) => rounds.Order().ElementAt(Rounds / 2);

    private static IEnumerable<string> Texts(string corpus, Chunker chunker) =>
        from path in Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories)
        where DocumentReaders.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant())
        let file = Path.GetRelativePath(corpus, path).Replace('\\', '/')
        from chunk in chunker.Chunk(DocumentReaders.For(file)!.Read(file, File.ReadAllBytes(path)))
        from text in Enumerable.Range(0, chunk.Units.Count).Select(chunk.UnitText).Prepend(chunker.EmbeddingText(chunk))
        select text;
}
