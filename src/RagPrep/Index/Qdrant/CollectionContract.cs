using System.Text.Json;
using System.Text.Json.Serialization;

namespace RagPrep.Index.Qdrant;

// What is sent and read about collections; names are the REST interface's.

internal sealed record CreateCollection(
    IReadOnlyDictionary<string, VectorParams> Vectors,
    IReadOnlyDictionary<string, SparseVectorParams> SparseVectors,
    int ShardNumber,
    int ReplicationFactor,
    int WriteConsistencyFactor);

internal sealed record VectorParams(int Size, string Distance, bool OnDisk, QuantizationConfig? QuantizationConfig, MultivectorConfig? MultivectorConfig);

internal sealed record MultivectorConfig(string Comparator);

internal sealed record QuantizationConfig(ScalarQuantization Scalar);

internal sealed record ScalarQuantization(string Type, bool AlwaysRam);

internal sealed record SparseVectorParams(string Modifier);

internal sealed record UpdateCollection(CollectionParams Params);

internal sealed record CollectionParams(int ReadFanOutFactor);

internal sealed record CreateFieldIndex(string FieldName, string FieldSchema);

internal sealed record ChangeAliases(IReadOnlyList<object> Actions);

internal sealed record CreateAliasAction(AliasDescription CreateAlias);

internal sealed record DeleteAliasAction(AliasName DeleteAlias);

internal sealed record AliasName([property: JsonPropertyName("alias_name")] string Name);

internal sealed record AliasDescription(string AliasName, string CollectionName);

internal sealed record AliasList(IReadOnlyList<AliasDescription> Aliases);

internal sealed record CollectionList(IReadOnlyList<CollectionName> Collections);

internal sealed record CollectionName(string Name);

internal sealed record Existence(bool Exists);

internal sealed record CollectionInfo(string Status, CollectionConfig Config, long? PointsCount = null);

internal sealed record CollectionConfig(ShownParams Params);

internal sealed record ShownParams(IReadOnlyDictionary<string, JsonElement> Vectors, int ReplicationFactor = 1);

internal sealed record ClusterInfo(int ShardCount, IReadOnlyList<ShardInfo> LocalShards, IReadOnlyList<ShardInfo> RemoteShards);

internal sealed record ShardInfo(int ShardId, string State);
