namespace RagPrep.Documents;

/// <summary>Spans without the white space around them, and their lines.</summary>
internal static class TextSpanExtensions
{
    /// <summary>The same characters as <see cref="TextSpan.In"/> gives, not copied.</summary>
    public static ReadOnlySpan<char> SpanIn(this TextSpan span, string text) => text.AsSpan(span.From, span.Length);

    /// <summary>The span less the white space at both ends; empty where it holds nothing else.</summary>
    public static TextSpan Trim(this TextSpan span, string text)
    {
        var (from, to) = span;
        while (from < to && char.IsWhiteSpace(text[from]))
            from++;
        while (to > from && char.IsWhiteSpace(text[to - 1]))
            to--;
        return new TextSpan(from, to);
    }

    /// <summary>The lines of the span, without their line ends; blank ones too.</summary>
    public static IEnumerable<TextSpan> Lines(this TextSpan span, string text)
    {
        for (var from = span.From; from < span.To;)
        {
            var end = text.IndexOf('\n', from, span.To - from);
            if (end < 0)
                end = span.To;
            yield return new TextSpan(from, end);
            from = end + 1;
        }
    }

    /// <summary>The lines that are not blank, without white space around them.</summary>
    public static IEnumerable<TextSpan> TrimmedLines(this TextSpan span, string text) =>
        span.Lines(text).Select(line => line.Trim(text)).Where(line => line.Length > 0);
}
