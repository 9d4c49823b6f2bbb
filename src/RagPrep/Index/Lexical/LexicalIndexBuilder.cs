namespace RagPrep.Index.Lexical;

/// <summary>Builds a <see cref="LexicalIndex"/> from chunks in the order of their ordinals. For one thread.</summary>
/// <param name="analyzer">Makes the terms; <see cref="StudyAnalyzer"/> by default.</param>
public sealed class LexicalIndexBuilder(TextAnalyzer? analyzer = null)
{
    private readonly TextAnalyzer analyzer = analyzer ?? StudyAnalyzer.Instance;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly FieldBuilder heading = new();
    private readonly FieldBuilder text = new();

    /// <summary>Number of chunks added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a chunk.</summary>
    /// <param name="headingPath">Title and headings above it, as one text; may be empty.</param>
    /// <param name="body">Its own text; may be empty.</param>
    /// <returns>Its ordinal.</returns>
    public int Add(ReadOnlySpan<char> headingPath, ReadOnlySpan<char> body)
    {
        AddField(heading, headingPath);
        AddField(text, body);
        return Count++;
    }

    /// <summary>Makes the index of what was added so far.</summary>
    /// <param name="options">BM25's parameters; the defaults where null.</param>
    public LexicalIndex Build(LexicalOptions? options = null)
    {
        var terms = new string[numbers.Count];
        numbers.Keys.CopyTo(terms, 0);
        Array.Sort(terms, StringComparer.Ordinal);
        var newNumbers = new int[terms.Length];
        for (var number = 0; number < terms.Length; number++)
            newNumbers[numbers[terms[number]]] = number;
        var data = new LexicalData(Count, MakeDictionary(terms), heading.Build(newNumbers), text.Build(newNumbers));
        return new LexicalIndex(data, analyzer, options ?? new LexicalOptions());
    }

    private static TermDictionary MakeDictionary(string[] terms)
    {
        var ends = new int[terms.Length];
        var end = 0;
        for (var term = 0; term < terms.Length; term++)
            ends[term] = end += terms[term].Length;
        return new TermDictionary(string.Concat(terms).ToCharArray(), ends);
    }

    private void AddField(FieldBuilder field, ReadOnlySpan<char> content)
    {
        analyzer.Analyze(content, new Numbering(numbers, field));
        field.EndDocument();
    }

    private sealed class Numbering(Dictionary<string, int> numbers, FieldBuilder field) : ITermSink
    {
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup =
            numbers.GetAlternateLookup<ReadOnlySpan<char>>();

        public void Add(ReadOnlySpan<char> term, bool overlap)
        {
            if (!lookup.TryGetValue(term, out var number))
            {
                number = numbers.Count;
                numbers.Add(term.ToString(), number);
            }
            field.Add(number, overlap);
        }
    }
}
