using System.Collections.Frozen;
using System.Globalization;

namespace RagPrep.Models;

/// <summary>
/// Unicode's canonical decomposition (NFD) of single code points. Our own, because <see cref="string.Normalize()"/> returns
/// its input unchanged under <c>InvariantGlobalization</c>, and models that see accents they never learned answer worse without a word.
/// </summary>
internal static class CanonicalDecomposition
{
    /// <summary>The longest decomposition in UTF-16 code units.</summary>
    public const int MaxLength = 8;

    // Hangul syllables, section 3.12 of the Unicode Standard.
    private const int SyllableBase = 0xAC00;
    private const int SyllableEnd = 0xD7A3;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int VowelCount = 21;
    private const int TrailCount = 28;

    private static readonly FrozenDictionary<int, string> Table = ReadTable();

    /// <summary>Writes what the code point decomposes to.</summary>
    /// <param name="codePoint">Any scalar value.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> long.</param>
    /// <returns>UTF-16 code units written; 0 where the code point does not decompose.</returns>
    public static int Write(int codePoint, Span<char> destination)
    {
        if (codePoint is >= SyllableBase and <= SyllableEnd)
            return WriteSyllable(codePoint - SyllableBase, destination);
        if (!Table.TryGetValue(codePoint, out var decomposed))
            return 0;
        decomposed.CopyTo(destination);
        return decomposed.Length;
    }

    private static int WriteSyllable(int syllable, Span<char> destination)
    {
        destination[0] = (char)(LeadBase + syllable / (VowelCount * TrailCount));
        destination[1] = (char)(VowelBase + syllable % (VowelCount * TrailCount) / TrailCount);
        var trail = syllable % TrailCount;
        if (trail == 0)
            return 2;
        destination[2] = (char)(TrailBase + trail);
        return 3;
    }

    private static FrozenDictionary<int, string> ReadTable()
    {
        const string resource = "RagPrep.Models.canonical-decompositions.txt";
        using var stream = typeof(CanonicalDecomposition).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var codePoints = line.Split(' ').Select(hex => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            table[codePoints[0]] = string.Concat(codePoints.Skip(1).Select(char.ConvertFromUtf32));
        }

        return table.ToFrozenDictionary();
    }
}
