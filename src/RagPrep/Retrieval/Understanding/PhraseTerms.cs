using RagPrep.Index.Lexical;

namespace RagPrep.Retrieval.Understanding;

/// <summary>A text's words as the index stems them, with their places; stop words have none.</summary>
internal static class PhraseTerms
{
    public static IReadOnlyList<(string Term, int Position)> Of(string text)
    {
        var sink = new Sink();
        EnglishAnalyzer.Instance.Analyze(text, sink);
        return sink.Terms;
    }

    private sealed class Sink : ITermSink
    {
        private int position = -1;

        public List<(string Term, int Position)> Terms { get; } = [];

        public void Add(ReadOnlySpan<char> term, bool overlap)
        {
            position += overlap ? 0 : 1;
            Terms.Add((term.ToString(), position));
        }
    }
}
