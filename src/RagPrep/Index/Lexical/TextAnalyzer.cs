namespace RagPrep.Index.Lexical;

/// <summary>Turns text into index terms; the same one serves documents and questions. Safe to share between threads.</summary>
public abstract class TextAnalyzer
{
    /// <summary>Name and version, kept in the index: terms of another analysis do not match.</summary>
    public abstract string Name { get; }

    /// <summary>Sends the terms of <paramref name="text"/> to <paramref name="sink"/>, in order.</summary>
    public abstract void Analyze(ReadOnlySpan<char> text, ITermSink sink);

    /// <summary>Appends the terms of <paramref name="text"/>, those at the same place included, to <paramref name="terms"/>.</summary>
    public void Analyze(ReadOnlySpan<char> text, List<string> terms) => Analyze(text, new ListSink(terms));

    private sealed class ListSink(List<string> terms) : ITermSink
    {
        public void Add(ReadOnlySpan<char> term, bool overlap) => terms.Add(term.ToString());
    }
}
