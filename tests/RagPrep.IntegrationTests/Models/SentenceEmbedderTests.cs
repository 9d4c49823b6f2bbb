using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RagPrep.Models;

namespace RagPrep.IntegrationTests.Models;

public sealed class SentenceEmbedderTests(ShippedModels models) : IClassFixture<ShippedModels>
{
    private static readonly List<Vector> Vectors = ShippedModels.Read<Vector>("embedder/vectors.jsonl");
    private static readonly string[] Texts = [.. Vectors.Select(vector => vector.Text)];

    [Fact]
    public async Task Every_reference_text_gets_nearly_the_reference_vector()
    {
        var embeddings = await models.Embedder.GenerateAsync(Texts);

        var cosines = Vectors.Zip(embeddings, (vector, embedding) =>
            TensorPrimitives.CosineSimilarity(vector.Values, embedding.Vector.Span)).ToList();
        Assert.Equal(95, cosines.Count);
        Assert.All(cosines, cosine => Assert.InRange(cosine, .99f, 1.0001f));
        Assert.InRange(cosines.Average(), .998f, 1.0001f);
    }

    [Fact]
    public async Task Vectors_have_length_one()
    {
        var embeddings = await models.Embedder.GenerateAsync(["", "a", Texts[0]]);

        Assert.All(embeddings, embedding => Assert.Equal(1, TensorPrimitives.Norm(embedding.Vector.Span), 4));
    }

    [Fact]
    public async Task A_text_has_the_same_vector_bit_for_bit_whatever_else_runs()
    {
        var alone = new List<float[]>();
        foreach (var text in Texts.Take(40))
            alone.Add((await models.Embedder.GenerateAsync([text]))[0].Vector.ToArray());

        var rerank = models.Reranker.ScoreAsync("What is bias?", Texts, CancellationToken.None, CancellationToken.None);
        var batches = await Task.WhenAll(Enumerable.Range(0, 4).Select(start =>
            models.Embedder.GenerateAsync([.. Texts.Take(40).Skip(start), .. Texts.Take(start)])));
        await rerank;

        for (var start = 0; start < batches.Length; start++)
        {
            for (var text = 0; text < 40; text++)
                Assert.Equal(alone[(text + start) % 40], batches[start][text].Vector.ToArray());
        }
    }

    [Fact]
    public async Task A_text_beyond_the_window_is_counted_and_logged()
    {
        var logger = new RecordingLogger<SentenceEmbedder>();
        using var embedder = new SentenceEmbedder(models.Files, new ModelOptions { Threads = 1 }, logger);
        var fits = string.Concat(Enumerable.Repeat("a ", embedder.MaxTextTokens));

        await embedder.GenerateAsync([fits, "short"]);
        Assert.Equal(0, embedder.TruncatedTexts);
        Assert.Empty(logger.Entries);

        var embeddings = await embedder.GenerateAsync([fits + "b", fits, fits + "b c d"]);
        Assert.Equal(2, embedder.TruncatedTexts);
        Assert.Equal(embeddings[1].Vector.ToArray(), embeddings[0].Vector.ToArray());
        var entry = Assert.Single(logger.Entries);
        Assert.Equal((LogLevel.Warning, "2 of 3 texts are longer than the embedder's window of 256 tokens: their vectors stand for their beginning only"), entry);
    }

    [Fact]
    public async Task No_texts_give_no_vectors_and_tokens_are_counted()
    {
        Assert.Empty(await models.Embedder.GenerateAsync([]));

        var embeddings = await models.Embedder.GenerateAsync(["a b", "c"]);
        Assert.Equal(7, embeddings.Usage!.InputTokenCount);
    }

    [Fact]
    public async Task Bad_arguments_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => models.Embedder.GenerateAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => models.Embedder.GenerateAsync(["a", null!]));
        await Assert.ThrowsAsync<ArgumentException>(() => models.Embedder.GenerateAsync(["a"], new EmbeddingGenerationOptions { Dimensions = 128 }));
    }

    [Fact]
    public async Task Cancelling_ends_a_long_batch()
    {
        using var cancellation = new CancellationTokenSource();
        var read = 0;
        var texts = new CountingList(100_000, index =>
        {
            if (Interlocked.Increment(ref read) == 20)
                cancellation.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => models.Embedder.GenerateAsync(texts, cancellationToken: cancellation.Token));
        Assert.InRange(read, 20, 20 + Environment.ProcessorCount);
    }

    [Fact]
    public async Task A_search_does_not_wait_for_the_batch_of_an_indexing_run()
    {
        using var embedder = new SentenceEmbedder(models.Files, new ModelOptions { Threads = 1 }, NullLogger<SentenceEmbedder>.Instance);
        using var cancellation = new CancellationTokenSource();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var read = 0;
        var batch = embedder.GenerateAsync(
            new CountingList(100_000, index =>
            {
                Interlocked.Increment(ref read);
                begun.TrySetResult();
            }),
            cancellationToken: cancellation.Token);
        await begun.Task;

        await embedder.GenerateAsync(["a question"]);

        Assert.False(batch.IsCompleted);
        var readByThen = Volatile.Read(ref read);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => batch);
        Assert.InRange(readByThen, 1, 10_000);
    }

    [Fact]
    public async Task Disposing_ends_later_work_and_waits_for_work_under_way()
    {
        var embedder = new SentenceEmbedder(models.Files, new ModelOptions { Threads = 2 }, NullLogger<SentenceEmbedder>.Instance);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var batch = embedder.GenerateAsync(new CountingList(100_000, _ => begun.TrySetResult()));
        await begun.Task;

        embedder.Dispose();
        embedder.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => batch);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => embedder.GenerateAsync(["a"]));
    }

    [Fact]
    public async Task Warming_up_truncates_nothing_and_is_logged()
    {
        var logger = new RecordingLogger<SentenceEmbedder>();
        using var embedder = new SentenceEmbedder(models.Files, new ModelOptions { Threads = 3 }, logger);

        await embedder.WarmUpAsync();

        Assert.Equal(0, embedder.TruncatedTexts);
        Assert.Equal((LogLevel.Information, "The embedder is warm: 3 runs in parallel"), Assert.Single(logger.Entries));
    }

    [Fact]
    public void It_tells_what_it_is()
    {
        var metadata = models.Embedder.GetService<EmbeddingGeneratorMetadata>();

        Assert.Equal(384, metadata!.DefaultModelDimensions);
        Assert.Same(models.Embedder, models.Embedder.GetService<SentenceEmbedder>());
        Assert.Null(models.Embedder.GetService(typeof(SentenceEmbedder), "key"));
    }

    private sealed record Vector(string Text, [property: System.Text.Json.Serialization.JsonPropertyName("vector")] float[] Values);
}
