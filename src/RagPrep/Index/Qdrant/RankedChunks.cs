using RagPrep.Chunking;
using RagPrep.Chunking.NearDuplicates;

namespace RagPrep.Index.Qdrant;

/// <summary>What a chunk of a generation is ranked by: its text without boilerplate, under its own headings and those of chunks that say the same.</summary>
internal sealed class RankedChunks(ulong[] ids, SearchedChunks searched, IReadOnlySet<ulong> boilerplate)
{
    /// <summary>The heading text that a chunk is found by.</summary>
    /// <param name="ordinal">Its number.</param>
    /// <param name="chunk">The chunk.</param>
    /// <param name="get">Gets a chunk that says the same by its id.</param>
    public string Context(int ordinal, Chunk chunk, Func<string, Chunk> get) => searched.All.Contains(ordinal)
        ? SearchedContext.Of(chunk, searched.OthersOf(ordinal).Select(other => get(HexNumber.TextOf(ids[other]))))
        : chunk.Context;

    /// <summary>The text that it is found by, and the units that are not.</summary>
    public RankedText Text(Chunk chunk) => RankedText.Of(chunk, boilerplate);
}
