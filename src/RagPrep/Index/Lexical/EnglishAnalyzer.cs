namespace RagPrep.Index.Lexical;

/// <summary>The terms of Lucene's EnglishAnalyzer: standard tokens, possessives, lower case, stop words, Porter stems.</summary>
public sealed class EnglishAnalyzer : TextAnalyzer
{
    /// <summary>The analyzer; it has no state.</summary>
    public static EnglishAnalyzer Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "english-1";

    /// <inheritdoc/>
    public override void Analyze(ReadOnlySpan<char> text, ITermSink sink)
    {
        Span<char> term = stackalloc char[StandardTokenizer.MaxTokenLength];
        var tokens = new StandardTokenizer(text);
        while (tokens.Next())
        {
            var length = EnglishWord.Normalize(text[tokens.Start..tokens.End], term);
            if (length > 0)
                sink.Add(term[..length], overlap: false);
        }
    }
}
