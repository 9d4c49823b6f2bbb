using System.Text;

namespace RagPrep.Documents.Records;

/// <summary>Delimited text by RFC 4180: fields between delimiters, in quotation marks where they hold delimiters or line ends.</summary>
/// <remarks>
/// More is taken than the standard allows: any line end, blanks before a quotation mark, marks inside a field that did not start with one,
/// and characters after the closing one. What cannot be meant, a mark that is never closed, is an error: to go on would make one
/// field of the rest of the file.
/// </remarks>
internal sealed class DelimitedText(string text, char delimiter)
{
    private const int MaxFields = 1_000;

    private readonly StringBuilder field = new();
    private int position;
    private int line = 1;

    /// <summary>The records that are not blank, in order. To be called once.</summary>
    /// <exception cref="DocumentException">A quotation mark is never closed, or a record has more than 1,000 fields.</exception>
    public IEnumerable<DelimitedRecord> Records()
    {
        var fields = new List<string>();
        while (position < text.Length)
        {
            var start = line;
            fields.Clear();
            do
            {
                if (fields.Count == MaxFields)
                    throw new DocumentException($"Line {start} has more than {MaxFields} columns, more than a table of study notes has.");
                fields.Add(ReadField());
            }
            while (Skip(delimiter));
            EndLine();
            if (fields.Exists(one => !string.IsNullOrWhiteSpace(one)))
                yield return new DelimitedRecord(start, [.. fields]);
        }
    }

    private string ReadField()
    {
        var open = position;
        while (open < text.Length && text[open] == ' ')
            open++;
        if (open == text.Length || text[open] != '"')
            return ReadRest();
        position = open + 1;
        return ReadQuoted() + ReadRest();
    }

    private string ReadQuoted()
    {
        var opened = line;
        field.Clear();
        while (true)
        {
            var mark = text.IndexOf('"', position);
            if (mark < 0)
                throw new DocumentException($"Line {opened}: a quotation mark opens a field and is never closed. Close it, or write it twice where it is meant as a character.");
            var part = text.AsSpan(position, mark - position);
            field.Append(part);
            line += LineEnds(part);
            position = mark + 1;
            if (!Skip('"'))
                return field.ToString();
            field.Append('"');
        }
    }

    /// <summary>Up to the delimiter or the line's end.</summary>
    private string ReadRest()
    {
        var length = text.AsSpan(position).IndexOfAny(delimiter, '\n', '\r');
        var end = length < 0 ? text.Length : position + length;
        var rest = text[position..end];
        position = end;
        return rest;
    }

    private bool Skip(char character)
    {
        if (position == text.Length || text[position] != character)
            return false;
        position++;
        return true;
    }

    private void EndLine()
    {
        _ = Skip('\r');
        _ = Skip('\n');
        line++;
    }

    private static int LineEnds(ReadOnlySpan<char> part) => part.Contains('\n') ? part.Count('\n') : part.Count('\r');
}
