using Microsoft.Extensions.AI;
using RagPrep.Models;

namespace RagPrep.Starting;

/// <summary>Loads both models and runs each once, so that a damaged file ends the start and the first question is not slow.</summary>
public static class ModelWarmUp
{
    /// <summary>Loads and runs the models.</summary>
    /// <exception cref="ModelException">A model is missing or damaged.</exception>
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var embedder = services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
        await embedder.GenerateAsync(["What is a p-value?"], cancellationToken: cancellationToken);

        var reranker = services.GetRequiredService<IReranker>();
        await reranker.ScoreAsync("What is a p-value?", ["A probability."], CancellationToken.None, cancellationToken);
    }
}
