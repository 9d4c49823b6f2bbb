using System.Text;

namespace RagPrep.Documents.Records;

/// <summary>A table as rows between bars with a delimiter under its header, so that where it is cut the header is known.</summary>
internal static class TableText
{
    public static Document Build(string file, IReadOnlyList<string> header, IReadOnlyList<string[]> rows, string? title)
    {
        var columns = Math.Max(header.Count, rows.Count == 0 ? 0 : rows.Max(row => row.Length));
        RecordTable.CheckSize(rows.Count + 1L, columns);
        var text = new StringBuilder();
        AppendRow(text, [.. header], columns);
        text.Append('|').Insert(text.Length, "---|", columns).Append('\n');
        foreach (var row in rows)
            AppendRow(text, row, columns);
        var whole = text.ToString().TrimEnd('\n');
        var sections = new SectionBuilder(file);
        sections.Block(BlockKind.Table, new TextSpan(0, whole.Length));
        return sections.Build(whole, title);
    }

    private static void AppendRow(StringBuilder text, string[] row, int columns)
    {
        for (var column = 0; column < columns; column++)
            text.Append("| ").Append(OneLine(RecordTable.Cell(row, column))).Append(' ');
        text.Append("|\n");
    }

    private static string OneLine(string cell) =>
        string.Join(' ', FieldMarkup.TextOf(cell).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
