using System.Numerics;

namespace RagPrep.Chunking.NearDuplicates;

/// <summary>
/// Estimates how alike two texts are: of <see cref="Length"/> hash functions, the share whose smallest value over the texts'
/// shingles is the same has the Jaccard coefficient of the two sets of shingles as its expectation, and
/// <c>sqrt(J (1 - J) / Length)</c> as its standard deviation.
/// </summary>
/// <remarks>
/// Broder, "On the resemblance and containment of documents", 1997. Texts to compare are found by banding: two signatures with
/// similarity <c>s</c> share one of <c>b</c> bands of <c>r</c> rows with probability <c>1 - (1 - s^r)^b</c> (Leskovec, Rajaraman and
/// Ullman, "Mining of Massive Datasets", chapter 3.4); with 16 bands of 4 rows that is over 0.999 from .8 on.
/// </remarks>
internal static class MinHash
{
    /// <summary>Number of hash functions.</summary>
    public const int Length = Bands * Rows;

    /// <summary>Number of bands.</summary>
    public const int Bands = 16;

    /// <summary>Values a band.</summary>
    public const int Rows = 4;

    // Words a shingle: few enough that a changed word spoils few, enough that two texts on one subject share hardly any.
    private const int ShingleWords = 5;

    private static readonly uint[] Factors = Numbers(1, odd: true), Addends = Numbers(2, odd: false);

    /// <summary>The signature of a text's words; of one with fewer words than a shingle has, of all of them together.</summary>
    public static uint[] Sign(ReadOnlySpan<char> text)
    {
        var words = Words(text);
        var signature = new uint[Length];
        Array.Fill(signature, uint.MaxValue);
        for (var first = 0; first <= Math.Max(words.Count - ShingleWords, 0); first++)
        {
            var shingle = 0UL;
            for (var word = first; word < Math.Min(first + ShingleWords, words.Count); word++)
                shingle = Mix(shingle + words[word]);
            Lower(signature, (uint)(shingle >> 32));
        }

        return signature;
    }

    /// <summary>The estimated Jaccard coefficient, 0 to 1.</summary>
    public static double Similarity(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        var same = 0;
        for (var i = 0; i < Length; i++)
            same += one[i] == other[i] ? 1 : 0;
        return same / (double)Length;
    }

    /// <summary>The bucket of a band: texts that are alike share one in some band.</summary>
    public static ulong Bucket(ReadOnlySpan<uint> signature, int band)
    {
        var bucket = (ulong)band;
        foreach (var value in signature.Slice(band * Rows, Rows))
            bucket = Mix(bucket + value);
        return bucket;
    }

    /// <summary>Hashes of the words, runs of letters and digits without case.</summary>
    public static List<ulong> Words(ReadOnlySpan<char> text)
    {
        var words = new List<ulong>();
        var word = 0UL;
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                word = Mix(word + char.ToLowerInvariant(character) + 1);
            }
            else if (word != 0)
            {
                words.Add(word);
                word = 0;
            }
        }

        if (word != 0)
            words.Add(word);
        return words;
    }

    private static void Lower(uint[] signature, uint shingle)
    {
        var value = new Vector<uint>(shingle);
        for (var i = 0; i < Length; i += Vector<uint>.Count)
        {
            var hashes = value * new Vector<uint>(Factors, i) + new Vector<uint>(Addends, i);
            Vector.Min(hashes, new Vector<uint>(signature, i)).CopyTo(signature, i);
        }
    }

    private static uint[] Numbers(ulong seed, bool odd) =>
        [.. Enumerable.Range(1, Length).Select(i => (uint)(Mix(seed << 32 | (uint)i) >> 32) | (odd ? 1u : 0))];

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood, 2014).</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
        value = (value ^ value >> 27) * 0x94D049BB133111EB;
        return value ^ value >> 31;
    }
}
