namespace RagPrep.Documents.Records;

/// <summary>Lines before a table that say how it is written: Excel's 'sep=;' and those that Anki exports, such as '#separator:tab'.</summary>
/// <param name="Delimiter">The delimiter that they name, or null.</param>
/// <param name="IsCards">Whether the table is one of flash cards, whose columns without a name are front and back.</param>
/// <param name="Names">Names of columns, by their place from 0.</param>
internal sealed record TablePreamble(char? Delimiter, bool IsCards, IReadOnlyDictionary<int, string> Names)
{
    private const string ColumnKey = " column";

    /// <summary>What such lines say, and the text with them made blank, so that its lines keep their numbers.</summary>
    public static (TablePreamble Said, string Text) Take(string text)
    {
        var (delimiter, names, position, lines, isCards) = ((char?)null, new Dictionary<int, string>(), 0, 0, false);
        while (LineAt(text, position) is { } line && Key(line, lines) is { } key)
        {
            var value = line[(key.Length + (line[0] == '#' ? 2 : 1))..];
            isCards |= line[0] == '#';
            if (key is "sep" or "separator")
                delimiter = DelimiterOf(value);
            else if (key.EndsWith(ColumnKey, StringComparison.Ordinal) && int.TryParse(value, out var column))
                names[column - 1] = key[..^ColumnKey.Length];
            lines++;
            position += line.Length;
            position += text.AsSpan(position).StartsWith("\r\n") ? 2 : Math.Min(1, text.Length - position);
        }
        return (new TablePreamble(delimiter, isCards, names), lines == 0 ? text : new string('\n', lines) + text[position..]);
    }

    /// <summary>Whether a text starts with such a line.</summary>
    public static bool IsAny(string text) => LineAt(text, 0) is { } line && Key(line, 0) is not null;

    /// <summary>The names of a table's columns, or null where its first row may have them.</summary>
    public IReadOnlyList<string>? ColumnsOf(IReadOnlyList<string[]> rows)
    {
        if (!IsCards || rows.Count == 0)
            return null;
        var fields = new Queue<string>(["front", "back"]);
        return [.. Enumerable.Range(0, Math.Max(2, rows.Max(row => row.Length))).Select(column =>
            Names.TryGetValue(column, out var name) ? (name is "tags" or "deck" ? name : "id") : fields.TryDequeue(out var field) ? field : "more")];
    }

    private static string? LineAt(string text, int position)
    {
        if (position >= text.Length)
            return null;
        var length = text.AsSpan(position).IndexOfAny('\n', '\r');
        return length < 0 ? text[position..] : text.Substring(position, length);
    }

    private static string? Key(string line, int before)
    {
        if (before == 0 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            return "sep";
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var key = line.StartsWith('#') && colon > 0 ? line[1..colon] : "";
        return key is "separator" or "html" or "columns" or "notetype" or "deck" or "tags" || key.EndsWith(ColumnKey, StringComparison.Ordinal) ? key : null;
    }

    private static char? DelimiterOf(string value) => value.Trim().ToLowerInvariant() switch
    {
        "tab" or "\\t" => '\t',
        "comma" => ',',
        "semicolon" => ';',
        "pipe" => '|',
        "colon" => ':',
        "space" => ' ',
        { Length: 1 } one when one[0] != '"' => one[0],
        _ => value.StartsWith('\t') ? '\t' : null,
    };
}
