using System.Buffers;

namespace RagPrep.Index.Lexical;

/// <summary>
/// BM25 over heading paths and texts, with Lucene's formula, length code and sums: a chunk's score is its text's plus the boosted
/// heading path's, each summed over the question's terms, repeated ones repeatedly. Immutable; searches may run in parallel.
/// </summary>
public sealed class LexicalIndex
{
    private readonly LexicalData data;
    private readonly FieldScorer heading;
    private readonly FieldScorer text;

    internal LexicalIndex(LexicalData data, TextAnalyzer analyzer, LexicalOptions options)
    {
        this.data = data;
        Analyzer = analyzer;
        heading = new FieldScorer(data.Heading, options, options.HeadingBoost);
        text = new FieldScorer(data.Text, options, 1);
    }

    /// <summary>Number of chunks; ordinals are 0 to <c>Count - 1</c>.</summary>
    public int Count => data.Count;

    /// <summary>Number of different terms.</summary>
    public int TermCount => data.Terms.Count;

    /// <summary>What makes the terms of documents and questions.</summary>
    public TextAnalyzer Analyzer { get; }

    /// <summary>Reads an index that <see cref="Write"/> wrote.</summary>
    /// <param name="stream">The index, from here on; read to its end and not closed.</param>
    /// <param name="options">BM25's parameters; the defaults where null.</param>
    /// <param name="analyzer">The one that built it; <see cref="StudyAnalyzer"/> by default.</param>
    /// <exception cref="InvalidDataException">Damaged, cut short, of another format version or of another analysis.</exception>
    public static LexicalIndex Read(Stream stream, LexicalOptions? options = null, TextAnalyzer? analyzer = null)
    {
        analyzer ??= StudyAnalyzer.Instance;
        return new LexicalIndex(LexicalFile.Read(stream, analyzer.Name), analyzer, options ?? new LexicalOptions());
    }

    /// <summary>Writes the index; a stream that flushes is the caller's to flush.</summary>
    public void Write(Stream stream) => LexicalFile.Write(stream, data, Analyzer.Name);

    /// <summary>The same index under other parameters; the postings are shared.</summary>
    public LexicalIndex With(LexicalOptions options) => new(data, Analyzer, options);

    /// <summary>Finds the best chunks for a question, best first, ties by ordinal.</summary>
    /// <param name="query">The question; analysed as the documents were.</param>
    /// <param name="results">Room for as many as are wanted.</param>
    /// <param name="allowed">Bit <c>o % 64</c> of word <c>o / 64</c> says whether ordinal o may be found; empty for all.</param>
    /// <returns>How many were found.</returns>
    /// <exception cref="ArgumentException"><paramref name="allowed"/> is neither empty nor long enough.</exception>
    public int Search(string query, Span<ScoredChunk> results, ReadOnlySpan<ulong> allowed = default) =>
        Search(Weighed(query, []), results, allowed);

    /// <summary>Finds the best chunks for a question and what it is expanded by.</summary>
    /// <inheritdoc cref="Search(string, Span{ScoredChunk}, ReadOnlySpan{ulong})"/>
    public int Search(string query, IReadOnlyList<Expansion> expansions, Span<ScoredChunk> results, ReadOnlySpan<ulong> allowed = default) =>
        Search(Weighed(query, expansions), results, allowed);

    /// <summary>Finds the best chunks for terms that were analysed before.</summary>
    /// <inheritdoc cref="Search(string, Span{ScoredChunk}, ReadOnlySpan{ulong})"/>
    public int Search(ReadOnlySpan<string> terms, Span<ScoredChunk> results, ReadOnlySpan<ulong> allowed = default) =>
        Search(Weighed(Known(terms)), results, allowed);

    /// <summary>A chunk's score for a question, as <see cref="Search(string, Span{ScoredChunk}, ReadOnlySpan{ulong})"/> gives it; 0 where no term is in it.</summary>
    public double Score(string query, int ordinal) => Score(Analyze(query), ordinal);

    /// <summary>A chunk's score for terms that were analysed before.</summary>
    public double Score(ReadOnlySpan<string> terms, int ordinal) => Score(Known(terms), ordinal);

    /// <summary>What each term of the question, and of what it is expanded by, adds to a chunk's score, highest first.</summary>
    public IReadOnlyList<TermScore> Explain(string query, IReadOnlyList<Expansion> expansions, int ordinal)
    {
        CheckOrdinal(ordinal);
        var scores = new List<TermScore>();
        foreach (var (term, weight) in Weighed(query, expansions))
        {
            Explain(heading, LexicalField.Heading, term, weight, ordinal, scores);
            Explain(text, LexicalField.Text, term, weight, ordinal, scores);
        }
        return [.. scores.OrderByDescending(score => score.Score)];
    }

    /// <summary>Number of chunks whose heading path or text has a term.</summary>
    /// <param name="term">A term as the analyzer makes it.</param>
    public int DocumentFrequency(string term)
    {
        var number = data.Terms.Find(term);
        if (number < 0)
            return 0;
        var inHeading = data.Heading.Documents.AsSpan(data.Heading.Starts[number], data.Heading.DocumentFrequency(number));
        var both = 0;
        foreach (var ordinal in inHeading)
            both += data.Text.Frequency(number, ordinal) > 0 ? 1 : 0;
        return inHeading.Length + data.Text.DocumentFrequency(number) - both;
    }

    private List<(int Term, int Occurrences)> Analyze(string query)
    {
        var terms = new QueryTerms(data.Terms);
        Analyzer.Analyze(query, terms);
        return terms.Distinct();
    }

    private List<(int Term, int Occurrences)> Known(ReadOnlySpan<string> terms)
    {
        var known = new QueryTerms(data.Terms);
        foreach (var term in terms)
            known.Add(term, overlap: false);
        return known.Distinct();
    }

    private List<(int Term, float Weight)> Weighed(string query, IReadOnlyList<Expansion> expansions) =>
        TermWeights.Of(Analyze(query), expansions.Select(expansion => (Analyze(expansion.Text).Select(term => term.Term), expansion.Weight)));

    private static List<(int Term, float Weight)> Weighed(List<(int Term, int Occurrences)> terms) => TermWeights.Of(terms, []);

    private int Search(List<(int Term, float Weight)> terms, Span<ScoredChunk> results, ReadOnlySpan<ulong> allowed)
    {
        if (!allowed.IsEmpty && (long)allowed.Length * 64 < Count)
            throw new ArgumentException($"The filter has {allowed.Length * 64L} bits for {Count} chunks.", nameof(allowed));
        if (terms.Count == 0 || results.IsEmpty)
            return 0;
        var rented = ArrayPool<float>.Shared.Rent(Count);
        try
        {
            var scores = rented.AsSpan(0, Count);
            scores.Clear();
            foreach (var (term, weight) in terms)
            {
                heading.Accumulate(term, weight, scores);
                text.Accumulate(term, weight, scores);
            }
            return Best(scores, results, allowed);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    private static int Best(ReadOnlySpan<float> scores, Span<ScoredChunk> results, ReadOnlySpan<ulong> allowed)
    {
        var top = new TopHits(results);
        top.OfferAll(scores, allowed);
        top.Sort();
        return top.Count;
    }

    private double Score(List<(int Term, int Occurrences)> terms, int ordinal)
    {
        CheckOrdinal(ordinal);
        var score = 0f;
        foreach (var (term, occurrences) in terms)
        {
            score += heading.Score(term, occurrences, ordinal);
            score += text.Score(term, occurrences, ordinal);
        }
        return score;
    }

    private void Explain(FieldScorer field, LexicalField name, int term, float weight, int ordinal, List<TermScore> scores)
    {
        var frequency = field.Postings.Frequency(term, ordinal);
        if (frequency > 0)
        {
            scores.Add(new TermScore(
                data.Terms[term].ToString(), name, frequency, weight, field.Idf(term), field.Score(term, weight, ordinal)));
        }
    }

    private void CheckOrdinal(int ordinal) => ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)Count, nameof(ordinal));
}
