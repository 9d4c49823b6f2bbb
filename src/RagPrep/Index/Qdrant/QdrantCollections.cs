using System.Globalization;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RagPrep.Index.Qdrant;

/// <summary>The collections of one alias.</summary>
internal sealed class QdrantCollections(QdrantClient client, QdrantOptions options)
{
    private const int ScrollPoints = 5000;

    /// <summary>The start of the names of collections that were made with these options and vectors of this length.</summary>
    public string PrefixFor(int dimensions)
    {
        var make = JsonSerializer.SerializeToUtf8Bytes(Make(dimensions), QdrantContract.Json);
        var hash = XxHash32.HashToUInt32(make, options.ReadFanOut);
        return $"{options.Collection}-{hash.ToString("x8", CultureInfo.InvariantCulture)}-";
    }

    /// <summary>The collection that the alias stands for, or null. As quick as a search, so that a start need not wait for a cluster that is down.</summary>
    public async Task<string?> BehindAliasAsync(CancellationToken cancellationToken)
    {
        var list = await client.SearchAsync<AliasList>(HttpMethod.Get, "/aliases", null, cancellationToken);
        return list.Aliases.FirstOrDefault(alias => alias.AliasName == options.Collection)?.CollectionName;
    }

    /// <summary>Makes an empty collection with its payload indexes; one of the same name goes before.</summary>
    public async Task CreateAsync(string name, int dimensions, CancellationToken cancellationToken)
    {
        await DropAsync(name, cancellationToken);
        await MakeAsync(name, dimensions, cancellationToken);
        if (options.ReadFanOut > 0)
            await WriteAsync(HttpMethod.Patch, $"/collections/{name}", new UpdateCollection(new CollectionParams(options.ReadFanOut)), cancellationToken);
        foreach (var field in new[] { QdrantContract.File, QdrantContract.Topic, QdrantContract.Document, QdrantContract.Access })
            await WriteAsync(HttpMethod.Put, $"/collections/{name}/index?wait=true", new CreateFieldIndex(field, "keyword"), cancellationToken);
        await WriteAsync(HttpMethod.Put, $"/collections/{name}/index?wait=true", new CreateFieldIndex(QdrantContract.Searched, "bool"), cancellationToken);
    }

    /// <summary>Lets the alias stand for another collection, in one call: a search finds the old one or the new one.</summary>
    public Task SwitchAsync(string? from, string to, CancellationToken cancellationToken)
    {
        object create = new CreateAliasAction(new AliasDescription(options.Collection, to));
        object[] actions = from is null ? [create] : [new DeleteAliasAction(new AliasName(options.Collection)), create];
        return WriteAsync(HttpMethod.Post, "/collections/aliases", new ChangeAliases(actions), cancellationToken);
    }

    /// <summary>Drops every collection of this alias but one: older ones, and what a rebuild that was cut off left.</summary>
    public async Task DropAllButAsync(string kept, CancellationToken cancellationToken)
    {
        var ours = new Regex($"^{Regex.Escape(options.Collection)}-[0-9a-f]{{8}}-[0-9a-f]+$", RegexOptions.CultureInvariant);
        var list = await client.WriteAsync<CollectionList>(HttpMethod.Get, "/collections", null, cancellationToken);
        foreach (var name in list.Collections.Select(collection => collection.Name).Where(name => name != kept && ours.IsMatch(name)))
            await DropAsync(name, cancellationToken);
    }

    /// <summary>The exact number of points.</summary>
    public async Task<long> CountAsync(string name, CancellationToken cancellationToken) =>
        (await client.WriteAsync<Counted>(HttpMethod.Post, $"/collections/{name}/points/count", new Count(true), cancellationToken)).Points;

    /// <summary>Every point that there is, with its document and mark.</summary>
    public async IAsyncEnumerable<PresentPoint> ScrollAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ulong? offset = null;
        do
        {
            var request = new Scroll(null, ScrollPoints, offset, [QdrantContract.Document, QdrantContract.Mark]);
            var page = await client.WriteAsync<ScrollPage>(HttpMethod.Post, $"/collections/{name}/points/scroll", request, cancellationToken);
            foreach (var point in page.Points)
                yield return new PresentPoint(point.Id, HexNumber.Find(point.Payload?.Mark) ?? 0, point.Payload?.Document ?? "");
            offset = page.NextPageOffset;
        }
        while (offset is not null);
    }

    /// <summary>Applies operations in their order; done when this ends.</summary>
    public Task ApplyAsync(string name, byte[] operations, CancellationToken cancellationToken) =>
        WriteAsync(HttpMethod.Post, $"/collections/{name}/points/batch?wait=true&ordering=medium", operations, cancellationToken);

    private async Task MakeAsync(string name, int dimensions, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(HttpMethod.Put, $"/collections/{name}", Make(dimensions), cancellationToken);
        }
        catch (IndexException)
        {
            // A repetition is refused where the first attempt made the collection and only its answer was lost.
            var exists = await client.WriteAsync<Existence>(HttpMethod.Get, $"/collections/{name}/exists", null, cancellationToken);
            if (!exists.Exists)
                throw;
        }
    }

    private Task DropAsync(string name, CancellationToken cancellationToken) => WriteAsync(HttpMethod.Delete, $"/collections/{name}", null, cancellationToken);

    private Task WriteAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken) =>
        client.WriteAsync<JsonElement>(method, path, body, cancellationToken);

    private CreateCollection Make(int dimensions)
    {
        var quantization = options.Quantization == VectorQuantization.Int8 ? new QuantizationConfig(new ScalarQuantization("int8", AlwaysRam: true)) : null;
        var chunk = new VectorParams(dimensions, "Cosine", options.OriginalsOnDisk, quantization, null);
        return new CreateCollection(
            new Dictionary<string, VectorParams>
            {
                [QdrantContract.ChunkVector] = chunk,
                [QdrantContract.UnitVectors] = chunk with { MultivectorConfig = new MultivectorConfig("max_sim") },
            },
            new Dictionary<string, SparseVectorParams> { [QdrantContract.LexicalVector] = new("idf") },
            options.Shards, options.Replicas, options.WriteConsistency);
    }
}
