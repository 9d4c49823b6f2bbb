using System.Diagnostics;
using RagPrep.Index;
using RagPrep.Index.Dense;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Index;

/// <summary>Exact dense search over 50,000 chunks against FAISS's flat inner-product index over the same vectors.</summary>
internal static class DenseBenchmark
{
    private const int Chunks = 50_000, UnitsPerChunk = 5, Top = 100, Rounds = 5;

    public static async Task RunAsync()
    {
        if (RepositoryPaths.Shared is not { } shared)
        {
            Console.WriteLine("There is no shared/data beside the checkout: the texts to embed are missing.");
            return;
        }
        var vectors = await StudyVectors.LoadAsync(Path.Combine(shared, "data", "beir"));
        var chunkVectors = vectors.Perturbed(seed: 1).Take(Chunks).ToArray();
        var blocks = Blocks(chunkVectors);
        // A chunk without units counts by its own vector: the same scan over one grain.
        var oneGrain = new DenseIndex(blocks, Blocks([]), new int[Chunks + 1]);
        var twoGrains = new DenseIndex(blocks, Blocks(vectors.Perturbed(seed: 2).Take(Chunks * UnitsPerChunk)),
            [.. Enumerable.Range(0, Chunks + 1).Select(chunk => chunk * UnitsPerChunk)]);

        var folder = Directory.CreateTempSubdirectory("ragprep-dense-").FullName;
        try
        {
            var (vectorFile, queryFile) = (Path.Combine(folder, "vectors.f32"), Path.Combine(folder, "queries.f32"));
            VectorFile.Write(vectorFile, chunkVectors);
            VectorFile.Write(queryFile, vectors.Queries);
            using var faiss = new FaissProcess(vectorFile, queryFile, vectors.Dimensions, Top, Environment.ProcessorCount);
            Console.WriteLine($"{Chunks} vectors of {vectors.Dimensions} dimensions made of {vectors.RealCount} real ones, {vectors.Queries.Length} queries, top {Top}, {Rounds} rounds after one to warm up; {faiss.Version}");
            Compare(oneGrain, twoGrains, faiss, vectors.Queries);
            Console.WriteLine($"recall@{Top} of the one grain against FAISS: {Recall(oneGrain, vectors.Queries, faiss.Ids()):F4}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(DenseIndex oneGrain, DenseIndex twoGrains, FaissProcess faiss, float[][] queries)
    {
        (string Name, Func<double[]> Round)[] systems =
        [
            ("FAISS flat", faiss.Milliseconds),
            ($"one grain, {Chunks:N0}", () => Milliseconds(oneGrain, queries)),
            ($"two grains, {Chunks * (1 + UnitsPerChunk):N0}", () => Milliseconds(twoGrains, queries)),
        ];
        var latencies = systems.Select(_ => new Latencies()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < systems.Length; i++)
            {
                var times = systems[i].Round();
                if (round > 0)
                    latencies[i].Add(times);
            }
        }
        Console.WriteLine($"{"",-24}{"p50 ms",8}{"p95 ms",8}{"/ FAISS",9}   (goal for one grain: at most 2)");
        for (var i = 0; i < systems.Length; i++)
        {
            var p50 = latencies[i].Percentile(50);
            Console.WriteLine($"{systems[i].Name,-24}{p50,8:F2}{latencies[i].Percentile(95),8:F2}{p50 / latencies[0].Percentile(50),9:F2}");
        }
    }

    private static double[] Milliseconds(DenseIndex index, float[][] queries) => [.. queries.Select(query =>
    {
        var start = Stopwatch.GetTimestamp();
        index.Search(query, Top, null);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    })];

    private static double Recall(DenseIndex index, float[][] queries, int[] expected) => queries.Zip(expected.Chunk(Top))
        .Average(pair => pair.Second.Intersect(index.Search(pair.First, Top, null).Select(chunk => chunk.Ordinal)).Count() / (double)Top);

    private static VectorBlocks Blocks(IEnumerable<float[]> vectors)
    {
        var packed = vectors.Select(vector => QuantizedVector.Pack(vector)).ToList();
        return VectorBlocks.Of(packed, packed.Count == 0 ? 1 : QuantizedVector.Dimensions(packed[0]));
    }
}
