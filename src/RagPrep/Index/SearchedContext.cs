using RagPrep.Chunking;

namespace RagPrep.Index;

/// <summary>The heading text that a chunk is found by.</summary>
internal static class SearchedContext
{
    /// <summary>The chunk that is searched is found by the headings of those that are not, too: they may ask the question that it answers.</summary>
    /// <param name="chunk">The one that is searched.</param>
    /// <param name="others">Those that say the same.</param>
    public static string Of(Chunk chunk, IEnumerable<Chunk> others)
    {
        var headings = others.SelectMany(other => other.HeadingPath).Distinct().Except(chunk.HeadingPath.Append(chunk.Title));
        return string.Join(" › ", headings.Prepend(chunk.Context));
    }
}
