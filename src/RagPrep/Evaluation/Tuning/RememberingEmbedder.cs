using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Embeds each text once: every setting asks the same questions.</summary>
internal sealed class RememberingEmbedder(IEmbeddingGenerator<string, Embedding<float>> inner) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    private readonly ConcurrentDictionary<string, Embedding<float>> known = new();

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        var missing = texts.Where(text => !known.ContainsKey(text)).Distinct().ToList();
        if (missing.Count > 0)
        {
            foreach (var (text, embedding) in missing.Zip(await InnerGenerator.GenerateAsync(missing, options, cancellationToken)))
                known[text] = embedding;
        }
        return [.. texts.Select(text => known[text])];
    }

    // The model is the program's, not ours to dispose.
    protected override void Dispose(bool disposing)
    {
    }
}
