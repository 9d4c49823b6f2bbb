namespace RagPrep.Documents.Records;

/// <summary>Rows of cells, as CSV and JSON hold them.</summary>
/// <param name="Header">The columns' names, or null where none are known.</param>
/// <param name="Rows">The cells of each row, repaired text; a row may be shorter than others.</param>
internal sealed record RecordTable(IReadOnlyList<string>? Header, IReadOnlyList<string[]> Rows)
{
    /// <summary>More cells are refused: what is written for a row is as wide as the header.</summary>
    public const int MaxCells = 2_000_000;

    /// <summary>The cell, or an empty string where the row ends before it.</summary>
    public static string Cell(string[] row, int column) => column < row.Length ? row[column] : "";

    /// <exception cref="DocumentException">The table would have more than <see cref="MaxCells"/> cells.</exception>
    public static void CheckSize(long rows, int columns)
    {
        if (rows * columns > MaxCells)
            throw new DocumentException($"The table has more than {MaxCells:N0} cells: leave out columns, or cut it into several files.");
    }
}
