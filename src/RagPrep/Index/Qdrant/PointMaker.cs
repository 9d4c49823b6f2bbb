using System.Text.Json;
using Microsoft.Data.Sqlite;
using RagPrep.Index.Catalog;
using RagPrep.Index.Dense;
using RagPrep.Index.Lexical;

namespace RagPrep.Index.Qdrant;

/// <summary>Makes the points of a generation.</summary>
internal sealed class PointMaker(QdrantGeneration generation, LexicalOptions options, SqliteConnection catalog)
{
    private readonly FieldNorms norms = new(options, generation.Averages);
    private readonly RankedChunks ranked = new(generation.Ids, generation.Searched, generation.Boilerplate);

    /// <summary>A document's points that are wanted, as JSON.</summary>
    /// <param name="document">The document's id.</param>
    /// <param name="wanted">Whether the chunk of an ordinal is.</param>
    public IEnumerable<byte[]> Of(string document, Func<int, bool> wanted)
    {
        foreach (var stored in CatalogReader.ChunksOf(catalog, document))
        {
            var id = HexNumber.Of(stored.Chunk.Id);
            if (generation.Find(id) is { } ordinal && wanted(ordinal))
                yield return JsonSerializer.SerializeToUtf8Bytes(PointOf(id, ordinal, stored), QdrantContract.Json);
        }
    }

    private Point PointOf(ulong id, int ordinal, StoredChunk stored)
    {
        var chunk = stored.Chunk;
        var text = ranked.Text(chunk);
        var terms = ChunkTerms.Of(ranked.Context(ordinal, chunk, other => CatalogReader.Chunk(catalog, other)!.Chunk), text.Text);
        var units = stored.UnitVectors.Select((vector, unit) => text.SilentUnits.Contains(unit) ? new sbyte[generation.Dimensions] : Values(vector)).ToList();
        return new Point(
            id,
            // A chunk without units counts by its own vector alone.
            new PointVectors(Values(stored.Vector), units.Count > 0 ? units : [Values(stored.Vector)], SparseTerms.Of(terms, norms)),
            new PointPayload(
                chunk.DocumentId, chunk.File, ChunkFilter.TopicOf(chunk.File).ToLowerInvariant(), generation.Searched.All.Contains(ordinal),
                HexNumber.TextOf(generation.Marks[ordinal])));
    }

    private sbyte[] Values(byte[] packed)
    {
        var values = new sbyte[generation.Dimensions];
        QuantizedVector.Unpack(packed, values);
        return values;
    }
}
