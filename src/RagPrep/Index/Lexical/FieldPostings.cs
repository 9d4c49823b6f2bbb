namespace RagPrep.Index.Lexical;

/// <summary>
/// The postings of one field in flat arrays. Term t's postings are <c>Starts[t]</c> to <c>Starts[t + 1]</c>: ordinals ascending
/// in <c>Documents</c>, how often the term stands there in <c>Frequencies</c>, at the same places.
/// </summary>
/// <remarks>
/// A list is read in blocks of <see cref="BlockSize"/> postings, counted from its own start; the last may be shorter. A block's
/// last ordinal stands at its end, so it can be skipped without a skip list. Block-max pruning needs one more array: for each
/// block the highest tf · InverseNorm (or its frequency and length code, as k1 and b may change), and for each term the number of
/// its first block; the file has room for it as one more section.
/// </remarks>
/// <param name="Starts">Where each term's postings begin, and the number of all at the end: terms + 1.</param>
/// <param name="Documents">Ordinals.</param>
/// <param name="Frequencies">Term frequencies, from 1; 65,535 stands for any more.</param>
/// <param name="Lengths">The <see cref="LengthCode"/> of the field in each document.</param>
/// <param name="DocumentCount">Documents with at least one term.</param>
/// <param name="TotalFrequency">Sum of all frequencies, overlaps included, as Lucene's sumTotalTermFreq.</param>
internal sealed record FieldPostings(
    int[] Starts, int[] Documents, ushort[] Frequencies, byte[] Lengths, int DocumentCount, long TotalFrequency)
{
    /// <summary>Postings in a block.</summary>
    public const int BlockSize = 128;

    /// <summary>Terms in a document that has the field, on average; 1 where there is none.</summary>
    public double AverageLength => DocumentCount == 0 ? 1 : TotalFrequency / (double)DocumentCount;

    /// <summary>Documents whose field has the term.</summary>
    public int DocumentFrequency(int term) => Starts[term + 1] - Starts[term];

    /// <summary>How often document <paramref name="ordinal"/> has the term; 0 where it does not.</summary>
    public int Frequency(int term, int ordinal)
    {
        var start = Starts[term];
        var found = Documents.AsSpan(start, DocumentFrequency(term)).BinarySearch(ordinal);
        return found < 0 ? 0 : Frequencies[start + found];
    }
}
