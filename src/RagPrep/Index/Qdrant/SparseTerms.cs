using System.IO.Hashing;
using System.Runtime.InteropServices;
using RagPrep.Index.Lexical;

namespace RagPrep.Index.Qdrant;

/// <summary>
/// BM25 as a sparse vector. A chunk's values are the saturation tf / (tf + norm), a question's the terms' weights; Qdrant's modifier
/// multiplies by ln(1 + (N - df + 0.5) / (df + 0.5)), which is <see cref="Bm25.Idf"/>, so that the dot product is the score of
/// <see cref="LexicalIndex"/>. A term of the headings and the same term of the text are two dimensions, for each has its own df.
/// </summary>
internal static class SparseTerms
{
    private static readonly LexicalField[] Fields = [LexicalField.Heading, LexicalField.Text];

    /// <summary>The dimension of a term: XxHash32 of its UTF-16 code units, by field. Stable: stored vectors depend on it.</summary>
    public static uint Dimension(LexicalField field, string term) => XxHash32.HashToUInt32(MemoryMarshal.AsBytes(term.AsSpan()), (int)field);

    /// <summary>A chunk's vector.</summary>
    /// <param name="terms">Its terms.</param>
    /// <param name="norms">What all chunks of the collection are weighed with.</param>
    public static SparseVector Of(ChunkTerms terms, FieldNorms norms)
    {
        var values = new SortedDictionary<uint, float>();
        foreach (var field in Fields)
        {
            var norm = norms.Inverse(field, terms[field].Length);
            foreach (var (term, frequency) in terms[field].Frequencies)
                Add(values, Dimension(field, term), Bm25.Score(1, frequency, norm));
        }
        return Vector(values);
    }

    /// <summary>A question's vector; null where no term counts.</summary>
    /// <param name="terms">The terms with their weights.</param>
    /// <param name="options">The headings' weight.</param>
    public static SparseVector? Of(IEnumerable<(string Term, float Weight)> terms, LexicalOptions options)
    {
        var values = new SortedDictionary<uint, float>();
        foreach (var (term, weight) in terms)
        {
            Add(values, Dimension(LexicalField.Heading, term), weight * (float)options.HeadingBoost);
            Add(values, Dimension(LexicalField.Text, term), weight);
        }
        return values.Count > 0 ? Vector(values) : null;
    }

    // Of some hundred thousand terms a few share a dimension; then both count.
    private static void Add(SortedDictionary<uint, float> values, uint dimension, float value)
    {
        if (value > 0)
            values[dimension] = values.GetValueOrDefault(dimension) + value;
    }

    private static SparseVector Vector(SortedDictionary<uint, float> values) => new([.. values.Keys], [.. values.Values]);
}
