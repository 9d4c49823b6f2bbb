using Microsoft.Extensions.AI;
using RagPrep.Index;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.Starting;

/// <summary>Runs everything once before the first question: a damaged model ends the start, and no user waits for what is made at first use.</summary>
public static class ModelWarmUp
{
    private const string Question = "What is a p-value?";

    /// <summary>Loads and runs the models.</summary>
    /// <exception cref="ModelException">A model is missing or damaged.</exception>
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var embedder = services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
        await embedder.GenerateAsync([Question], cancellationToken: cancellationToken);

        var reranker = services.GetRequiredService<IReranker>();
        await reranker.ScoreAsync(Question, ["A probability."], CancellationToken.None, cancellationToken);
    }

    /// <summary>Searches without a language model, where anything is indexed: the words for spelling are read, and the code of the stages is compiled.</summary>
    public static async Task SearchAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<StudyIndex>().Current is null)
            return;
        try
        {
            await services.GetRequiredService<HybridSearch>().SearchAsync(new Query(Question), cancellationToken);
        }
        catch (IndexException)
        {
            // A cluster that is down; whoever asks is told, until it answers.
        }
    }
}
