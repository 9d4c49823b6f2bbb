namespace RagPrep.Index;

/// <summary>A set of ordinals as a bit a chunk.</summary>
internal sealed class ChunkSet(int count)
{
    private readonly ulong[] bits = new ulong[(count + 63) / 64];

    /// <summary>64 ordinals a word, lowest bit first.</summary>
    public ReadOnlySpan<ulong> Bits => bits;

    public void Add(int ordinal) => bits[ordinal >> 6] |= 1UL << (ordinal & 63);

    public bool Contains(int ordinal) => (bits[ordinal >> 6] >> (ordinal & 63) & 1) != 0;
}
