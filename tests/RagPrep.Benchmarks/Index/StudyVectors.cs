using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using RagPrep.Models;
using RagPrep.TestSupport;

namespace RagPrep.Benchmarks.Index;

/// <summary>
/// Unit vectors that lie as real ones do: the shipped embedder's over the first 300 characters of about 5,000 public texts
/// (kept in the temporary folder from run to run), and seeded copies of them at a cosine of about .9.
/// </summary>
internal sealed class StudyVectors
{
    private const int Characters = 300;
    private const float NoiseLength = 0.5f;
    private readonly float[][] real;

    private StudyVectors(float[][] real, float[][] queries) => (this.real, Queries) = (real, queries);

    /// <summary>Vectors of real questions.</summary>
    public float[][] Queries { get; }

    public int RealCount => real.Length;

    public int Dimensions => real[0].Length;

    public static async Task<StudyVectors> LoadAsync(string collections)
    {
        var options = new ModelOptions { Path = RepositoryPaths.Models };
        using var embedder = new SentenceEmbedder(ModelFiles.Verify(options), options, NullLogger<SentenceEmbedder>.Instance);
        return new StudyVectors(
            await VectorsAsync(embedder, "texts", Texts(collections, "corpus.jsonl", int.MaxValue)),
            await VectorsAsync(embedder, "questions", Texts(collections, "queries.jsonl", 50)));
    }

    /// <summary>Endless vectors, each a real one moved by noise of its own.</summary>
    public IEnumerable<float[]> Perturbed(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; ; i++)
            yield return Perturb(real[i % real.Length], random);
    }

    private static float[] Perturb(float[] vector, Random random)
    {
        var noise = new float[vector.Length];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = random.NextSingle() - 0.5f;
        TensorPrimitives.Multiply(noise, NoiseLength / TensorPrimitives.Norm<float>(noise), noise);
        TensorPrimitives.Add(noise, vector, noise);
        TensorPrimitives.Divide(noise, TensorPrimitives.Norm<float>(noise), noise);
        return noise;
    }

    private static List<string> Texts(string collections, string file, int fromEach) =>
        [.. Directory.EnumerateFiles(collections, file, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(path => File.ReadLines(path).Take(fromEach))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Select(text => text[..Math.Min(Characters, text.Length)])];

    private static async Task<float[][]> VectorsAsync(SentenceEmbedder embedder, string name, List<string> texts)
    {
        var dimensions = embedder.Dimensions;
        var cache = Path.Combine(Path.GetTempPath(), $"ragprep-benchmark-{embedder.ModelId[..8]}-{texts.Count}-{name}.f32");
        if (!File.Exists(cache))
        {
            Console.WriteLine($"embedding {texts.Count} {name} once ...");
            var vectors = await embedder.GenerateAsync(texts);
            VectorFile.Write(cache + ".new", vectors.Select(vector => vector.Vector.ToArray()));
            File.Move(cache + ".new", cache, overwrite: true);
        }
        return [.. MemoryMarshal.Cast<byte, float>(await File.ReadAllBytesAsync(cache)).ToArray().Chunk(dimensions)];
    }
}
