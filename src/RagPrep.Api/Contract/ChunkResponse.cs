namespace RagPrep.Contract;

/// <summary>A chunk with its neighbours in the same document.</summary>
/// <param name="Previous">The chunk before it, or null at the document's start.</param>
/// <param name="Chunk">The chunk.</param>
/// <param name="Next">The chunk after it, or null at the document's end.</param>
public sealed record ChunkResponse(Passage? Previous, Passage Chunk, Passage? Next);
