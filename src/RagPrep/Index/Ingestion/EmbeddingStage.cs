using Microsoft.Extensions.AI;
using RagPrep.Chunking;
using RagPrep.Index.Catalog;
using RagPrep.Index.Dense;

namespace RagPrep.Index.Ingestion;

/// <summary>Gives every text of a chunk an embedding in the catalog, computing only those that are not there yet.</summary>
/// <param name="embedder">Computes them.</param>
/// <param name="model">Names its weights.</param>
/// <param name="embeddingText">What a chunk is embedded as.</param>
internal sealed class EmbeddingStage(IEmbeddingGenerator<string, Embedding<float>> embedder, string model, Func<Chunk, string> embeddingText)
{
    /// <summary>Texts that are embedded and kept at once: what a killed run loses at most, and how often progress is told.</summary>
    public const int SliceTexts = 256;

    /// <summary>Texts that the model embedded so far.</summary>
    public int Embedded { get; private set; }

    /// <summary>Embeds chunks of about <see cref="SliceTexts"/> texts; their vectors are committed when this ends.</summary>
    public async Task<IReadOnlyList<EmbeddedChunk>> EmbedAsync(IReadOnlyCollection<Chunk> chunks, CatalogWriter catalog, CancellationToken cancellationToken)
    {
        var texts = chunks.Select(chunk => (Chunk: chunk, Whole: embeddingText(chunk), Units: UnitTexts(chunk))).ToList();
        var ids = await IdsAsync(texts.SelectMany(item => item.Units.Prepend(item.Whole)), catalog, cancellationToken);
        return [.. texts.Select(item => new EmbeddedChunk(item.Chunk, ids[item.Whole], [.. item.Units.Select(unit => ids[unit])]))];
    }

    private async Task<Dictionary<string, long>> IdsAsync(IEnumerable<string> texts, CatalogWriter catalog, CancellationToken cancellationToken)
    {
        var keys = texts.Distinct().ToDictionary(text => text, text => EmbeddingKey.Of(model, text));
        var ids = catalog.Find(keys.Values);
        // Longest first, so that no core is left alone with a long text at the end.
        var missing = keys.Where(pair => !ids.ContainsKey(pair.Value)).OrderByDescending(pair => pair.Key.Length).ToList();
        if (missing.Count > 0)
        {
            var vectors = await embedder.GenerateAsync(missing.Select(pair => pair.Key), cancellationToken: cancellationToken);
            foreach (var (key, id) in catalog.Add(missing.Select((pair, i) => (pair.Value, QuantizedVector.Pack(vectors[i].Vector.Span)))))
                ids[key] = id;
            Embedded += missing.Count;
        }
        return keys.ToDictionary(pair => pair.Key, pair => ids[pair.Value]);
    }

    private static string[] UnitTexts(Chunk chunk) => [.. Enumerable.Range(0, chunk.Units.Count).Select(unit => chunk.Plain(unit, unit))];
}
