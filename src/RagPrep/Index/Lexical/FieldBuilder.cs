namespace RagPrep.Index.Lexical;

/// <summary>Collects one field's postings document by document; the term numbers are the builder's, in order of appearance.</summary>
internal sealed class FieldBuilder
{
    private readonly List<int> postingTerms = [];
    private readonly List<ushort> postingFrequencies = [];
    private readonly List<int> documentEnds = [];
    private readonly List<byte> lengths = [];
    private readonly List<int> termsHere = [];
    private int[] frequenciesHere = [];
    private int lengthHere;
    private int documentCount;
    private long totalFrequency;

    /// <summary>Counts a term of the document that is being read.</summary>
    public void Add(int term, bool overlap)
    {
        if (term >= frequenciesHere.Length)
            Array.Resize(ref frequenciesHere, Math.Max(term + 1, frequenciesHere.Length * 2));
        if (frequenciesHere[term]++ == 0)
            termsHere.Add(term);
        if (!overlap)
            lengthHere++;
        totalFrequency++;
    }

    /// <summary>Closes the document that is being read.</summary>
    public void EndDocument()
    {
        foreach (var term in termsHere)
        {
            postingTerms.Add(term);
            postingFrequencies.Add((ushort)Math.Min(frequenciesHere[term], ushort.MaxValue));
            frequenciesHere[term] = 0;
        }
        documentCount += termsHere.Count > 0 ? 1 : 0;
        documentEnds.Add(postingTerms.Count);
        lengths.Add(LengthCode.Encode(lengthHere));
        termsHere.Clear();
        lengthHere = 0;
    }

    /// <summary>Sorts the postings by term (counting sort, so that ordinals stay ascending).</summary>
    /// <param name="newNumbers">The final number of each of the builder's terms.</param>
    public FieldPostings Build(int[] newNumbers)
    {
        var starts = new int[newNumbers.Length + 1];
        foreach (var term in postingTerms)
            starts[newNumbers[term] + 1]++;
        for (var term = 0; term < newNumbers.Length; term++)
            starts[term + 1] += starts[term];
        var (documents, frequencies) = Distribute(newNumbers, starts.AsSpan()[..^1].ToArray());
        return new FieldPostings(starts, documents, frequencies, [.. lengths], documentCount, totalFrequency);
    }

    private (int[] Documents, ushort[] Frequencies) Distribute(int[] newNumbers, int[] next)
    {
        var documents = new int[postingTerms.Count];
        var frequencies = new ushort[postingTerms.Count];
        var posting = 0;
        for (var ordinal = 0; ordinal < documentEnds.Count; ordinal++)
        {
            for (; posting < documentEnds[ordinal]; posting++)
            {
                var place = next[newNumbers[postingTerms[posting]]]++;
                documents[place] = ordinal;
                frequencies[place] = postingFrequencies[posting];
            }
        }
        return (documents, frequencies);
    }
}
