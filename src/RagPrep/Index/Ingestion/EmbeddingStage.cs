using Microsoft.Extensions.AI;
using RagPrep.Index.Catalog;
using RagPrep.Index.Dense;

namespace RagPrep.Index.Ingestion;

/// <summary>Gives every text an embedding in the catalog, computing only those that are not there yet.</summary>
internal sealed class EmbeddingStage(IEmbeddingGenerator<string, Embedding<float>> embedder, string model)
{
    // Texts embedded before they are committed: what a killed run loses at most.
    private const int CommitSize = 512;

    /// <summary>Texts that the model embedded so far.</summary>
    public int Embedded { get; private set; }

    /// <summary>The ids of the texts' embeddings.</summary>
    public async Task<Dictionary<string, long>> EmbedAsync(IReadOnlyCollection<string> texts, CatalogWriter catalog, CancellationToken cancellationToken)
    {
        var keys = texts.Distinct().ToDictionary(text => text, text => EmbeddingKey.Of(model, text));
        var ids = catalog.Find(keys.Values);
        // Longest first, so that no core is left alone with a long text at the end.
        var missing = keys.Where(pair => !ids.ContainsKey(pair.Value)).OrderByDescending(pair => pair.Key.Length);
        foreach (var batch in missing.Chunk(CommitSize))
        {
            var vectors = await embedder.GenerateAsync(batch.Select(pair => pair.Key), cancellationToken: cancellationToken);
            foreach (var (key, id) in catalog.Add(batch.Select((pair, i) => (pair.Value, QuantizedVector.Pack(vectors[i].Vector.Span)))))
                ids[key] = id;
            Embedded += batch.Length;
        }
        return keys.ToDictionary(pair => pair.Key, pair => ids[pair.Value]);
    }
}
