namespace RagPrep.Documents;

/// <summary>Line numbers of a text, found by bisection.</summary>
public sealed class LineIndex
{
    private readonly List<int> starts = [0];

    /// <summary>Reads where the lines of <paramref name="text"/> start.</summary>
    public LineIndex(string text)
    {
        for (var i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);
    }

    /// <summary>The line, from 1, that holds the code unit at <paramref name="offset"/>.</summary>
    public int LineOf(int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The lines that a span which is not empty touches.</summary>
    public LineRange LinesOf(TextSpan span) => new(LineOf(span.From), LineOf(span.To - 1));
}
