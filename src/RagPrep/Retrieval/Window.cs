using RagPrep.Chunking;

namespace RagPrep.Retrieval;

/// <summary>The part of a chunk that the cross-encoder reads.</summary>
internal static class Window
{
    /// <summary>The text around a unit: whole units before and after it, in turn, while they fit.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="unit">The unit in the middle; it is read whole even where it is longer.</param>
    /// <param name="characters">What fits.</param>
    public static string Around(Chunk chunk, int unit, int characters)
    {
        var (first, last) = (unit, unit);
        while (true)
        {
            if (last + 1 < chunk.Units.Count && Length(chunk, first, last + 1) <= characters)
                last++;
            else if (first > 0 && Length(chunk, first - 1, last) <= characters)
                first--;
            else
                break;
            if (first > 0 && Length(chunk, first - 1, last) <= characters)
                first--;
        }
        return chunk.Plain(first, last);
    }

    private static int Length(Chunk chunk, int first, int last) =>
        chunk.Units[last].Characters.To - chunk.Units[first].Characters.From;
}
