using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using RagPrep.Models;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Models;

/// <summary>Embedding throughput, tokenization included, against ONNX Runtime alone on the same texts with the same parallelism.</summary>
internal static class EmbeddingBenchmark
{
    private const int Rounds = 9;
    private const int Repetitions = 5;

    /// <param name="args">Optional: the number of threads; default the number of cores.</param>
    public static async Task RunAsync(string[] args)
    {
        var options = new ModelOptions { Path = RepositoryPaths.Models, Threads = args is [var first, ..] ? int.Parse(first) : 0 };
        var threads = options.Threads == 0 ? Environment.ProcessorCount : options.Threads;
        var files = ModelFiles.Verify(options);
        using var embedder = new SentenceEmbedder(files, options, NullLogger<SentenceEmbedder>.Instance);
        var texts = Enumerable.Repeat(Texts(), Repetitions).SelectMany(batch => batch)
            .Where(text => embedder.Tokenizer.CountTokens(text) <= embedder.MaxTextTokens).ToArray();
        using var raw = new RawSession(files.Embedder, texts);
        var tokens = texts.Sum(text => embedder.Tokenizer.CountTokens(text) + WordPieceTokenizer.SpecialTokens);
        Console.WriteLine($"{texts.Length} texts, {tokens} tokens, {threads} threads, {Rounds} rounds after one to warm up");

        var (own, peer) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            // Who goes first alternates, so that a machine that slows down slows both.
            if (round % 2 == 0)
                own.Add(await OwnSecondsAsync());
            peer.Add(PeerSeconds());
            if (round % 2 == 1)
                own.Add(await OwnSecondsAsync());
        }

        var ratios = own.Zip(peer, (ours, theirs) => theirs / ours).Skip(1).Order().ToArray();
        Print("SentenceEmbedder", own);
        Print("raw session", peer);
        Console.WriteLine($"throughput ratio: median {Median(ratios):F3}, from {ratios[0]:F3} to {ratios[^1]:F3} (goal: at least 0.85)");

        async Task<double> OwnSecondsAsync()
        {
            var clock = Stopwatch.StartNew();
            await embedder.GenerateAsync(texts);
            return clock.Elapsed.TotalSeconds;
        }

        double PeerSeconds()
        {
            var clock = Stopwatch.StartNew();
            raw.RunAll(threads);
            return clock.Elapsed.TotalSeconds;
        }

        void Print(string name, List<double> seconds)
        {
            var median = Median([.. seconds.Skip(1).Order()]);
            Console.WriteLine($"{name,-16} {texts.Length / median,8:F1} texts/s {tokens / median,10:F0} tokens/s");
        }
    }

    private static double Median(double[] sorted) => sorted[sorted.Length / 2];

    private static IEnumerable<string> Texts() =>
        Strings("embedder/vectors.jsonl", "text").Concat(Strings("reranker/vectors.jsonl", "passage")).Distinct();

    private static IEnumerable<string> Strings(string file, string property) =>
        File.ReadLines(Path.Combine(RepositoryPaths.Models, file))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty(property).GetString()!);
}
