using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RagPrep.Chunking;
using RagPrep.Index.Catalog;
using RagPrep.Index.Qdrant;

namespace RagPrep.Index;

/// <summary>Chooses where searches run, by <c>Index:Provider</c>.</summary>
public sealed class IndexProvider(
    IOptions<IndexOptions> index, IOptions<ChunkingOptions> chunking, IOptions<QdrantOptions> qdrant, TimeProvider time, ILogger<IndexProvider> logger)
{
    internal IGenerations Over(CatalogFile catalog) => index.Value.Provider switch
    {
        "qdrant" => new QdrantGenerations(catalog, index.Value, chunking.Value.NearDuplicates, qdrant.Value, time, logger),
        _ => new EmbeddedGenerations(index.Value.Path, index.Value.Lexical, chunking.Value.NearDuplicates, logger),
    };
}
