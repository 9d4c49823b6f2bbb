using System.Text.Json;

namespace RagPrep.Index.Qdrant;

/// <summary>What a cluster says of itself and of the collection that is searched.</summary>
/// <param name="Version">Of the node that answered.</param>
/// <param name="Collection">The collection behind the alias, or null where there is none.</param>
/// <param name="State">'green' when all is well, 'yellow' while it is optimised, 'grey' when that waits, 'red' when it failed; empty without a collection.</param>
/// <param name="Points">Its points, about.</param>
/// <param name="Shards">Its shards.</param>
/// <param name="InactiveShards">Copies of shards that do not answer or are being moved.</param>
/// <param name="Replicas">Copies of each shard.</param>
/// <param name="Quantization">'int8' or 'none', by the chunks' vector.</param>
public sealed record QdrantStatus(
    string Version, string? Collection, string State, long Points, int Shards, int InactiveShards, int Replicas, string Quantization)
{
    /// <summary>The versions whose contract this program was written for: queries with formulas came with the first.</summary>
    public static readonly Version Oldest = new(1, 14), Newest = new(1, 18);

    /// <summary>Whether the version lies between <see cref="Oldest"/> and <see cref="Newest"/>, whatever its last number is.</summary>
    public bool IsKnown => System.Version.TryParse(Version.Split('-')[0], out var version)
        && new Version(version.Major, version.Minor) is var minor && minor >= Oldest && minor <= Newest;

    /// <summary>Asks the cluster.</summary>
    /// <exception cref="IndexException">It does not answer, or refuses.</exception>
    public static async Task<QdrantStatus> ReadAsync(QdrantOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        using var client = new QdrantClient(options, time);
        var version = await client.VersionAsync(cancellationToken);
        var collection = await new QdrantCollections(client, options).BehindAliasAsync(cancellationToken);
        if (collection is null)
            return new QdrantStatus(version.Version, null, "", 0, 0, 0, 0, "none");
        var info = await client.SearchAsync<CollectionInfo>(HttpMethod.Get, $"/collections/{collection}", null, cancellationToken);
        var cluster = await client.SearchAsync<ClusterInfo>(HttpMethod.Get, $"/collections/{collection}/cluster", null, cancellationToken);
        return new QdrantStatus(
            version.Version, collection, info.Status, info.PointsCount ?? 0, cluster.ShardCount,
            cluster.LocalShards.Concat(cluster.RemoteShards).Count(shard => shard.State != "Active"), info.Config.Params.ReplicationFactor, Quantized(info.Config.Params));
    }

    private static string Quantized(ShownParams shown) =>
        shown.Vectors.TryGetValue(QdrantContract.ChunkVector, out var vector) && vector.TryGetProperty("quantization_config", out var config)
            && config.ValueKind == JsonValueKind.Object && config.TryGetProperty("scalar", out var scalar) && scalar.ValueKind == JsonValueKind.Object && scalar.TryGetProperty("type", out var type)
            ? type.ToString() : "none";
}
