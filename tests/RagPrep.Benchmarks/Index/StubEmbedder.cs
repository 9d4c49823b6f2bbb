using Microsoft.Extensions.AI;

namespace RagPrep.Benchmarks.Index;

/// <summary>Stands in the place of the model where only what is around it is measured: vectors of the right length that mean nothing.</summary>
internal sealed class StubEmbedder : IEmbeddingGenerator<string, Embedding<float>>
{
    private const int Dimensions = 384;

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(VectorOf(text)))));

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static float[] VectorOf(string text)
    {
        var vector = new float[Dimensions];
        vector[text.Length % Dimensions] = 1;
        return vector;
    }
}
