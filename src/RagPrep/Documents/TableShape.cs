using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>Tables of cells between bars, by line or squeezed into one line.</summary>
internal static partial class TableShape
{
    /// <summary>Whether a line is a row with a bar at its start and another one.</summary>
    public static bool IsRow(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 2 && line[0] == '|' && line[1..].Contains('|');
    }

    /// <summary>Whether a line parts a header from its rows: '|---|:--:|'; dashes may have been made typographic.</summary>
    public static bool IsDelimiter(ReadOnlySpan<char> line) =>
        line.Length < 2_000 && line.Contains('|') && DelimiterLine().IsMatch(line);

    /// <summary>Tables inside one line: header, delimiter and rows side by side.</summary>
    public static IEnumerable<TextSpan> Squeezed(string text, TextSpan line)
    {
        for (var from = line.From; from < line.To;)
        {
            var delimiter = SqueezedDelimiter().Match(text, from, line.To - from);
            if (!delimiter.Success)
                yield break;
            var bars = delimiter.ValueSpan.Count('|');
            var start = StartOfHeader(text, from, delimiter.Index, bars);
            var end = EndOfRows(text, delimiter.Index + delimiter.Length, line.To, bars);
            if (start >= 0)
                yield return new TextSpan(start, end);
            from = end;
        }
    }

    /// <summary>The rows of a table, header and delimiter among them, in order.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="table">The table, or whole rows of it.</param>
    /// <param name="columns">Cells of a row where they stand one a line, else 0.</param>
    public static IEnumerable<TextSpan> Rows(string text, TextSpan table, int columns) =>
        columns == 0 ? Rows(text, table) : table.TrimmedLines(text).Chunk(columns).Select(row => new TextSpan(row[0].From, row[^1].To));

    private static IEnumerable<TextSpan> Rows(string text, TextSpan table)
    {
        foreach (var line in table.Lines(text))
        {
            var bars = SqueezedDelimiter().Match(text, line.From, line.Length) is { Success: true } delimiter && !IsDelimiter(line.In(text))
                ? delimiter.ValueSpan.Count('|')
                : 0;
            for (var from = line.From; from < line.To;)
            {
                var end = bars == 0 ? line.To : AfterBars(text, from, line.To, bars);
                var row = new TextSpan(from, end).Trim(text);
                if (row.Length > 0)
                    yield return row;
                from = end;
            }
        }
    }

    private static int StartOfHeader(string text, int from, int delimiter, int bars)
    {
        var position = delimiter;
        for (var seen = 0; seen < bars && position > from;)
        {
            position = text.LastIndexOf('|', position - 1, position - from);
            if (position < 0)
                return -1;
            seen++;
        }

        return position;
    }

    private static int EndOfRows(string text, int from, int to, int bars)
    {
        while (true)
        {
            var next = from;
            while (next < to && text[next] == ' ')
                next++;
            if (next >= to || text[next] != '|')
                return from;
            var end = AfterBars(text, next, to, bars);
            if (text[end - 1] != '|')
                return from;
            from = end;
        }
    }

    private static int AfterBars(string text, int from, int to, int bars)
    {
        for (var seen = 0; seen < bars; seen++)
        {
            var bar = text.IndexOf('|', from, to - from);
            if (bar < 0)
                return to;
            from = bar + 1;
        }

        return from;
    }

    [GeneratedRegex(@"^\s*\|?\s*:?[-─—–]+:?\s*(?:\|\s*:?[-─—–]+:?\s*)*\|?\s*$")]
    private static partial Regex DelimiterLine();

    [GeneratedRegex(@"\|(?:\s*:?[-─—–]{2,}:?\s*\|){2,}")]
    private static partial Regex SqueezedDelimiter();
}
