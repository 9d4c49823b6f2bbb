using Microsoft.Extensions.AI;

namespace RagPrep.Tests.Evaluation.Drift;

/// <summary>A text's vector points along the word that it holds; each text holds one of them.</summary>
internal sealed class WordEmbedder(params string[] words) : IEmbeddingGenerator<string, Embedding<float>>
{
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(words.Select(word => text.Contains(word, StringComparison.Ordinal) ? 1f : 0).ToArray()))));

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
