using System.Text.Json;
using RagPrep.Index.Lexical;
using Microsoft.Data.Sqlite;

namespace RagPrep.Index.Qdrant;

/// <summary>Writes points to a collection in batches of bounded bytes and number; what makes them waits while they are sent.</summary>
internal sealed class PointWriter(QdrantCollections collections, QdrantOptions options, LexicalOptions lexical)
{
    // A filter that names more would be a request of its own size.
    private const int DocumentsPerFilter = 500;

    /// <summary>Writes all points of a generation to a new collection, several batches in flight: nobody reads it yet, and no two have a point in common.</summary>
    /// <param name="name">The collection.</param>
    /// <param name="generation">What it is to have.</param>
    /// <param name="catalog">The catalog as the generation sees it.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public Task WriteAllAsync(string name, QdrantGeneration generation, SqliteConnection catalog, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        Batches(generation, PointChange.All(generation), catalog),
        new ParallelOptions { MaxDegreeOfParallelism = options.Writers, CancellationToken = cancellationToken },
        async (batch, token) => await collections.ApplyAsync(name, Operations([], batch), token));

    /// <summary>Deletes what is gone and then writes what is new, in one batch; where it is too large for one request, in several, one after the other.</summary>
    /// <param name="name">The collection, which is searched.</param>
    /// <param name="generation">What it is to have.</param>
    /// <param name="change">What is different.</param>
    /// <param name="catalog">The catalog as the generation sees it.</param>
    /// <param name="cancellationToken">Ends the writing; the collection is then between the two.</param>
    public async Task ApplyAsync(string name, QdrantGeneration generation, PointChange change, SqliteConnection catalog, CancellationToken cancellationToken)
    {
        var deletions = Deletions(generation, change);
        foreach (var batch in Batches(generation, change, catalog))
        {
            await collections.ApplyAsync(name, Operations(deletions, batch), cancellationToken);
            deletions.Clear();
        }
        if (deletions.Count > 0)
            await collections.ApplyAsync(name, Operations(deletions, null), cancellationToken);
    }

    private IEnumerable<List<byte[]>> Batches(QdrantGeneration generation, PointChange change, SqliteConnection catalog)
    {
        var maker = new PointMaker(generation, lexical, catalog);
        var changed = Enumerable.Range(0, generation.Count).Where(ordinal => change.Written[ordinal]).Select(ordinal => generation.Documents[ordinal]).Distinct();
        var (batch, bytes) = (new List<byte[]>(), 0);
        foreach (var point in changed.SelectMany(document => maker.Of(generation.Files[document].Id, ordinal => change.Written[ordinal])))
        {
            if (batch.Count > 0 && (batch.Count == options.BatchPoints || bytes + point.Length > options.BatchBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }
            batch.Add(point);
            bytes += point.Length;
        }
        if (batch.Count > 0)
            yield return batch;
    }

    /// <summary>By document: those of its points that the generation does not have.</summary>
    private static List<DeleteByFilter> Deletions(QdrantGeneration generation, PointChange change) =>
        [.. change.Stale.Chunk(DocumentsPerFilter).Select(documents =>
        {
            var kept = documents.ToHashSet(StringComparer.Ordinal);
            var ids = Enumerable.Range(0, generation.Count).Where(ordinal => kept.Contains(generation.Files[generation.Documents[ordinal]].Id)).Select(ordinal => generation.Ids[ordinal]).ToList();
            return new DeleteByFilter(new Filtered(new Filter(
                Must: [new FieldCondition(QdrantContract.Document, new MatchAny(documents))], MustNot: ids.Count > 0 ? [new HasId(ids)] : null)));
        })];

    private static byte[] Operations(List<DeleteByFilter> deletions, List<byte[]>? points)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("operations");
            deletions.ForEach(deletion => JsonSerializer.Serialize(writer, deletion, QdrantContract.Json));
            if (points is not null)
                WriteUpsert(writer, points);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void WriteUpsert(Utf8JsonWriter writer, List<byte[]> points)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("upsert");
        writer.WriteStartArray("points");
        points.ForEach(point => writer.WriteRawValue(point, skipInputValidation: true));
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
