namespace RagPrep.Index.Lexical;

/// <summary>The terms of one field of one chunk.</summary>
internal sealed class FieldTerms : ITermSink
{
    private readonly Dictionary<string, int> frequencies = new(StringComparer.Ordinal);

    /// <summary>How often each term stands there, at most as often as <see cref="FieldPostings"/> counts.</summary>
    public IEnumerable<(string Term, int Frequency)> Frequencies => frequencies.Select(pair => (pair.Key, Math.Min(pair.Value, ushort.MaxValue)));

    /// <summary>Number of terms without those at the place of another.</summary>
    public int Length { get; private set; }

    /// <summary>Number of terms, overlaps included.</summary>
    public long Total { get; private set; }

    /// <summary>How often a term stands there; 0 where it does not.</summary>
    public int Frequency(string term) => Math.Min(frequencies.GetValueOrDefault(term), ushort.MaxValue);

    public static FieldTerms Of(string text)
    {
        var terms = new FieldTerms();
        StudyAnalyzer.Instance.Analyze(text, terms);
        return terms;
    }

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<char> term, bool overlap)
    {
        var text = term.ToString();
        frequencies[text] = frequencies.GetValueOrDefault(text) + 1;
        Length += overlap ? 0 : 1;
        Total++;
    }
}
