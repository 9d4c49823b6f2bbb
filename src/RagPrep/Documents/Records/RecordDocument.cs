namespace RagPrep.Documents.Records;

/// <summary>Makes a document of a table: questions with their answers where it has them, else the table itself.</summary>
internal static class RecordDocument
{
    // A header's names are short; where no row is one, the first row is data.
    private const int LongestName = 30;

    /// <exception cref="DocumentException">There is no row.</exception>
    public static Document Build(string file, RecordTable table, string? title = null)
    {
        if (table.Rows.Count == 0)
            throw new DocumentException("The file holds no rows.");
        if (table.Header is { } named)
            return Build(file, named, table.Rows, ColumnRoles.Of(named), title);

        var first = table.Rows[0];
        if (ColumnRoles.Of(first) is { } roles)
            return Build(file, first, [.. table.Rows.Skip(1)], roles, title);
        if (IsPairs(table.Rows))
            return Build(file, [], IsHeader(first) ? [.. table.Rows.Skip(1)] : table.Rows, ColumnRoles.Pair, title);
        return Build(file, first, [.. table.Rows.Skip(1)], null, title);
    }

    private static Document Build(string file, IReadOnlyList<string> header, IReadOnlyList<string[]> rows, ColumnRoles? roles, string? title) =>
        roles is null ? TableText.Build(file, header, rows, title) : new QuestionText(file, header, roles).Build(rows, title);

    /// <summary>Whether two columns are questions and answers: at least half of the first column asks.</summary>
    private static bool IsPairs(IReadOnlyList<string[]> rows) =>
        rows.All(row => row.Length <= 2) && rows.Count(row => row.Length == 2 && QuestionShape.Is(row[0])) * 2 >= rows.Count;

    private static bool IsHeader(string[] row) => row.All(cell => cell.Length is > 0 and <= LongestName && !QuestionShape.Is(cell) && !cell.Contains('.'));
}
