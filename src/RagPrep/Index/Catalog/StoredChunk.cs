using RagPrep.Chunking;

namespace RagPrep.Index.Catalog;

/// <summary>A chunk as the catalog keeps it.</summary>
/// <param name="Chunk">The chunk.</param>
/// <param name="Vector">Its own vector, as <see cref="Dense.QuantizedVector"/> packs it.</param>
/// <param name="UnitVectors">Its units' vectors, packed.</param>
internal sealed record StoredChunk(Chunk Chunk, byte[] Vector, List<byte[]> UnitVectors);
