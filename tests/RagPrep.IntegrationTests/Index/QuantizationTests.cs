using System.Numerics.Tensors;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Evaluation;
using RagPrep.Index.Dense;
using RagPrep.IntegrationTests.Models;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Index;

public sealed class QuantizationTests(ShippedModels models) : IClassFixture<ShippedModels>
{
    private const int Texts = 3000, Questions = 100, Top = 10;

    [Fact]
    public async Task The_byte_search_finds_what_the_float_search_finds()
    {
        var chunks = Chunks();
        var vectors = await EmbedAsync([.. chunks.SelectMany(chunk => chunk)]);
        int[] starts = [0, .. chunks.Select((chunk, i) => chunks.Take(i + 1).Sum(texts => texts.Count))];
        var queries = await EmbedAsync([.. QuestionFile.Read(Path.Combine(RepositoryPaths.Root, "corpus", "evaluation", "questions.jsonl"))
            .Take(Questions).Select(question => question.Text)]);
        var index = new DenseIndex(
            Blocks(chunks.Select((_, i) => vectors[starts[i]])),
            Blocks(chunks.SelectMany((chunk, i) => vectors[(starts[i] + 1)..starts[i + 1]])),
            [.. starts.Select((start, i) => start - i)]);

        var recall = queries.Average(query =>
        {
            var exact = Enumerable.Range(0, chunks.Count)
                .OrderByDescending(chunk => FloatScore(query, vectors[starts[chunk]..starts[chunk + 1]])).Take(Top);
            return exact.Intersect(index.Search(query, Top, null).Select(found => found.Ordinal)).Count() / (double)Top;
        });

        Assert.Equal(Questions, queries.Length);
        Assert.True(starts[^1] >= Texts, $"Only {starts[^1]} texts.");
        Assert.True(recall >= 0.99, $"recall@{Top} {recall:F4}");
    }

    /// <summary>A chunk's vector comes first, its units' follow.</summary>
    private static double FloatScore(float[] query, float[][] vectors)
    {
        var similarities = vectors.Select(vector => TensorPrimitives.Dot<float>(query, vector)).ToList();
        return (similarities[0] + similarities.Skip(1).Max()) / 2;
    }

    /// <summary>The shipped notes' chunks, each as its own text and its units', until there are enough.</summary>
    private List<List<string>> Chunks()
    {
        var chunker = new Chunker(new ChunkingOptions(), models.Embedder.Tokenizer.CountTokens);
        var corpus = Path.Combine(RepositoryPaths.Root, "corpus", "notes");
        var texts = 0;
        return [.. Directory.EnumerateFiles(corpus, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => Path.GetExtension(path) is ".md" or ".docx" or ".html" or ".txt")
            .Select(path => Path.GetRelativePath(corpus, path))
            .SelectMany(file => chunker.Chunk(DocumentReaders.For(file)!.Read(file, File.ReadAllBytes(Path.Combine(corpus, file)))))
            .Select(chunk => Enumerable.Range(0, chunk.Units.Count).Select(chunk.UnitText).Prepend(chunker.EmbeddingText(chunk)).ToList())
            .TakeWhile(chunk => (texts += chunk.Count) < Texts + chunk.Count)];
    }

    private async Task<float[][]> EmbedAsync(List<string> texts) =>
        [.. (await models.Embedder.GenerateAsync(texts)).Select(embedding => embedding.Vector.ToArray())];

    private static VectorBlocks Blocks(IEnumerable<float[]> vectors)
    {
        var packed = vectors.Select(vector => QuantizedVector.Pack(vector)).ToList();
        return VectorBlocks.Of(packed, QuantizedVector.Dimensions(packed[0]));
    }
}
