using System.Text.Json;

namespace RagPrep.IntegrationTests.Index.Qdrant.StandIn;

/// <summary>What the stand-in says of a collection.</summary>
internal static class StandInInfo
{
    public static object Of(StandInCollection collection) => new
    {
        status = "green",
        optimizer_status = "ok",
        points_count = collection.Count,
        segments_count = 1,
        payload_schema = collection.Indexes.ToDictionary(name => name, name => new { data_type = name == "searched" ? "bool" : "keyword", points = collection.Count }),
        config = new
        {
            @params = new
            {
                vectors = collection.Made.GetProperty("vectors"),
                sparse_vectors = collection.Made.GetProperty("sparse_vectors"),
                shard_number = Number(collection, "shard_number"),
                replication_factor = Number(collection, "replication_factor"),
                write_consistency_factor = Number(collection, "write_consistency_factor"),
            },
            hnsw_config = new { m = 16, ef_construct = 100, full_scan_threshold = 10000 },
            optimizer_config = new { default_segment_number = 0, flush_interval_sec = 5 },
        },
    };

    public static object Cluster(StandInCollection collection) => new
    {
        peer_id = 1,
        shard_count = Number(collection, "shard_number"),
        local_shards = Enumerable.Range(0, Number(collection, "shard_number")).Select(shard => new { shard_id = shard, points_count = collection.Count, state = "Active" }),
        remote_shards = Array.Empty<object>(),
        shard_transfers = Array.Empty<object>(),
    };

    private static int Number(StandInCollection collection, string name) => collection.Made.GetProperty(name).GetInt32();
}
