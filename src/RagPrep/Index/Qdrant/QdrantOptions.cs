using System.ComponentModel.DataAnnotations;

namespace RagPrep.Index.Qdrant;

/// <summary>Section <c>Qdrant</c>: the cluster that searches run on where <c>Index:Provider</c> is 'qdrant'; unused elsewhere.</summary>
public sealed class QdrantOptions
{
    /// <summary>Address of the REST interface. Default <c>http://localhost:6333</c>.</summary>
    [RegularExpression(@"^https?://[^\s/@]+(/[^\s@]*)?$", ErrorMessage = "an address such as 'http://localhost:6333'")]
    public string Url { get; set; } = "http://localhost:6333";

    /// <summary>Key of the cluster, never logged; set it in the environment. Default empty: none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Alias that is searched; the collections behind it have it as the start of their names. Default <c>ragprep</c>.</summary>
    [RegularExpression("^[A-Za-z0-9_-]{1,64}$", ErrorMessage = "1 to 64 letters, digits, '_' and '-'")]
    public string Collection { get; set; } = "ragprep";

    /// <summary>Shards of a new collection. Default 1.</summary>
    [Range(1, 1024)]
    public int Shards { get; set; } = 1;

    /// <summary>Copies of each shard of a new collection. Default 1.</summary>
    [Range(1, 16)]
    public int Replicas { get; set; } = 1;

    /// <summary>Copies that must have a change before it counts as written. Default 1.</summary>
    [Range(1, 16)]
    public int WriteConsistency { get; set; } = 1;

    /// <summary>Further copies that a read is sent to, of which the first answer counts; 0 sends it to one. Default 0.</summary>
    [Range(0, 16)]
    public int ReadFanOut { get; set; }

    /// <summary>Whether vectors are searched as bytes and the best scored again in full. Default <c>Int8</c>.</summary>
    public VectorQuantization Quantization { get; set; } = VectorQuantization.Int8;

    /// <summary>How many times the wanted number is searched as bytes and scored again. Default 2.</summary>
    [Range(1.0, 10.0)]
    public double Oversampling { get; set; } = 2;

    /// <summary>Whether the full vectors stay on disk and only their bytes in memory. Default false.</summary>
    public bool OriginalsOnDisk { get; set; }

    /// <summary>Who makes one list of the two sides: <c>Own</c> (section <c>Retrieval</c>), or Qdrant by <c>Rrf</c> or <c>Dbsf</c>. Default <c>Own</c>.</summary>
    public QdrantFusion Fusion { get; set; } = QdrantFusion.Own;

    /// <summary>Milliseconds after which a search gives up, its repetitions included. Default 1200.</summary>
    [Range(50, 60_000)]
    public int SearchMilliseconds { get; set; } = 1200;

    /// <summary>Seconds that one attempt of a change may take. Default 60.</summary>
    [Range(1, 3600)]
    public int WriteSeconds { get; set; } = 60;

    /// <summary>Points that one request writes at most. Default 256.</summary>
    [Range(1, 10_000)]
    public int BatchPoints { get; set; } = 256;

    /// <summary>Bytes of points that one request writes at most; a larger point goes alone. Default 4194304.</summary>
    [Range(65_536, 33_554_432)]
    public int BatchBytes { get; set; } = 4 << 20;

    /// <summary>Chunks that indexing may be ahead of the cluster before it waits for it; a large index allows half its size. Default 50000.</summary>
    [Range(1, 10_000_000)]
    public int MostAhead { get; set; } = 50_000;

    /// <summary>Requests that write a new collection at the same time; a change is written in order. Default 4.</summary>
    [Range(1, 64)]
    public int Writers { get; set; } = 4;
}
