using RagPrep.Chunking;

namespace RagPrep.Index.Ingestion;

/// <summary>A chunk with the ids of its vectors in the catalog.</summary>
/// <param name="Chunk">The chunk.</param>
/// <param name="Embedding">Its own vector's.</param>
/// <param name="Units">Its units' vectors', in their order.</param>
internal sealed record EmbeddedChunk(Chunk Chunk, long Embedding, long[] Units);
