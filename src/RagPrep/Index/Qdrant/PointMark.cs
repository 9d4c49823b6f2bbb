using System.IO.Hashing;
using System.Runtime.InteropServices;
using RagPrep.Index.Catalog;
using RagPrep.Index.Lexical;

namespace RagPrep.Index.Qdrant;

/// <summary>A hash of what a point is made of, kept with it: where it is another, the point is written again.</summary>
internal static class PointMark
{
    // Raised when the same chunk gives another point.
    private const int Format = 1;

    /// <summary>Of what a chunk gives by itself.</summary>
    public static ulong Of(StoredChunk stored, ChunkTerms terms, IReadOnlyList<int> silentUnits, bool searched)
    {
        var hash = new XxHash3();
        foreach (var field in new[] { terms.Heading, terms.Text })
        {
            foreach (var (term, frequency) in field.Frequencies)
            {
                hash.Append(MemoryMarshal.AsBytes(term.AsSpan()));
                Append(hash, frequency);
            }
            Append(hash, field.Length);
        }
        hash.Append(MemoryMarshal.AsBytes(stored.Chunk.File.AsSpan()));
        hash.Append(stored.Vector);
        stored.UnitVectors.ForEach(vector => hash.Append(vector));
        foreach (var unit in silentUnits)
            Append(hash, unit);
        Append(hash, searched ? 1 : 0);
        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>The marks with what all chunks of a collection are weighed by.</summary>
    public static ulong[] Weighed(ulong[] marks, LexicalOptions options, FieldAverages averages)
    {
        double[] weights = [Format, options.K1, options.B, averages.Heading, averages.Text];
        var seed = XxHash3.HashToUInt64(MemoryMarshal.AsBytes<double>(weights));
        return Array.ConvertAll(marks, mark => mark ^ seed);
    }

    private static void Append(XxHash3 hash, int value) => hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in value)));
}
