using RagPrep.Index.Lexical;

namespace RagPrep.Retrieval.Understanding;

/// <summary>A text's words as the index stems them, without their parts, each with its place; stop words have none.</summary>
internal static class PhraseTerms
{
    public static IReadOnlyList<(string Term, int Position)> Of(string text)
    {
        var sink = new Sink();
        StudyAnalyzer.Instance.Analyze(text, sink);
        return sink.Terms;
    }

    private sealed class Sink : ITermSink
    {
        public List<(string Term, int Position)> Terms { get; } = [];

        public void Add(ReadOnlySpan<char> term, bool overlap)
        {
            if (!overlap)
                Terms.Add((term.ToString(), Terms.Count));
        }
    }
}
