namespace RagPrep.Documents;

/// <summary>Cuts long Markdown where blocks end, so that steps of Markdig that take the square of a text's length stay small.</summary>
internal static class MarkdownSlabs
{
    // Documents of people are one slab; beyond, any end of a block will do, and at last any end of a line.
    private const int Short = 32 << 10, Long = 96 << 10;

    /// <summary>The parts of a span in order; together they are all of it.</summary>
    public static IEnumerable<TextSpan> Split(string text, TextSpan span)
    {
        var from = span.From;
        var blankBefore = false;
        var fence = "";
        foreach (var line in span.Lines(text))
        {
            var words = line.Trim(text);
            var length = line.From - from;
            if (length > Long || (length > Short && blankBefore && fence.Length == 0 && words.Length > 0 && !char.IsWhiteSpace(text[line.From])))
            {
                yield return new TextSpan(from, line.From);
                from = line.From;
                fence = "";
            }

            fence = FenceAfter(fence, text.AsSpan(words.From, words.Length));
            blankBefore = words.Length == 0;
        }

        yield return span with { From = from };
    }

    /// <summary>The fence that is open after a line, or nothing.</summary>
    private static string FenceAfter(string open, ReadOnlySpan<char> line)
    {
        if (open.Length > 0)
            return line.StartsWith(open) && line.TrimStart(open[0]).IsEmpty ? "" : open;
        foreach (var mark in "`~")
        {
            var length = line.Length - line.TrimStart(mark).Length;
            if (length >= 3 && !(mark == '`' && line[length..].Contains('`')))
                return new string(mark, length);
        }

        return "";
    }
}
