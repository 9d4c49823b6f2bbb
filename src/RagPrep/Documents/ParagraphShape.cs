namespace RagPrep.Documents;

/// <summary>Parts a paragraph that holds tables or is many things squeezed into one line.</summary>
internal static class ParagraphShape
{
    /// <summary>The blocks of a paragraph in order; those that are no table or code are of <paramref name="kind"/>.</summary>
    public static IEnumerable<Block> Split(string text, TextSpan span, BlockKind kind)
    {
        var from = span.From;
        foreach (var table in Tables(text, span))
        {
            foreach (var block in Running(text, span with { From = from, To = table.From }, kind))
                yield return block;
            yield return new Block(BlockKind.Table, table);
            from = table.To;
        }

        foreach (var block in Running(text, span with { From = from }, kind))
            yield return block;
    }

    private static IEnumerable<Block> Running(string text, TextSpan span, BlockKind kind)
    {
        var from = span.From;
        foreach (var line in span.Lines(text).Where(line => line.Length >= SqueezedLine.ShortestLine))
        {
            var blocks = SqueezedLine.Split(text, line, kind);
            if (blocks.Count < 2)
                continue;
            if (Rest(text, new TextSpan(from, line.From), kind) is { } before)
                yield return before;
            foreach (var block in blocks)
                yield return block;
            from = line.To;
        }

        if (Rest(text, span with { From = from }, kind) is { } rest)
            yield return rest;
    }

    private static Block? Rest(string text, TextSpan span, BlockKind kind)
    {
        span = span.Trim(text);
        return span.Length == 0 ? null : new Block(kind, span);
    }

    private static IEnumerable<TextSpan> Tables(string text, TextSpan span)
    {
        if (text.IndexOf('|', span.From, span.Length) < 0)
            yield break;
        var lines = span.Lines(text).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            var end = EndOfTable(text, lines, i);
            if (end - i < 2)
                continue;
            yield return (lines[i] with { To = lines[end - 1].To }).Trim(text);
            i = end - 1;
        }
    }

    private static int EndOfTable(string text, TextSpan[] lines, int start)
    {
        var headed = start + 1 < lines.Length && text.AsSpan(lines[start].From, lines[start].Length).Contains('|')
            && TableShape.IsDelimiter(text.AsSpan(lines[start + 1].From, lines[start + 1].Length));
        var end = headed ? start + 2 : start;
        while (end < lines.Length && IsRow(text, lines[end], headed))
            end++;
        return end;
    }

    private static bool IsRow(string text, TextSpan line, bool headed)
    {
        var row = text.AsSpan(line.From, line.Length);
        return headed ? row.Contains('|') : TableShape.IsRow(row);
    }
}
