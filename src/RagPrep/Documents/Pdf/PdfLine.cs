namespace RagPrep.Documents.Pdf;

/// <summary>A line of a column: one segment, or several with wide gaps between, as in a table's row.</summary>
internal sealed record PdfLine(IReadOnlyList<PdfSegment> Cells)
{
    public double X => Cells[0].X;

    public double Right => Cells[^1].Right;

    public double Y => Cells[0].Y;

    public double Size { get; } = Cells.MaxBy(cell => cell.Text.Length)!.Size;

    public bool Bold { get; } = Cells.All(cell => cell.Bold);

    public bool Monospace { get; } = Cells.All(cell => cell.Monospace);

    public string Text { get; } = string.Join(' ', Cells.Select(cell => cell.Text));

    /// <summary>The lines of a column, from top to bottom.</summary>
    public static IReadOnlyList<PdfLine> Of(IEnumerable<PdfSegment> segments)
    {
        var rows = new List<List<PdfSegment>>();
        foreach (var segment in segments.OrderBy(segment => segment.Y))
        {
            if (rows.Count > 0 && rows[^1][0].Beside(segment))
                rows[^1].Add(segment);
            else
                rows.Add([segment]);
        }

        return CellSplit.Apply([.. rows.Select(row => new PdfLine([.. row.OrderBy(cell => cell.X)]))]);
    }
}
