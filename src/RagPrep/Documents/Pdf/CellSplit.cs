namespace RagPrep.Documents.Pdf;

/// <summary>Parts cells that fill their column so that only a word's space is left to the next one: by where the lines around begin their cells.</summary>
internal static class CellSplit
{
    private const int Reach = 6;
    private const double Tolerance = 1.5;

    public static IReadOnlyList<PdfLine> Apply(IReadOnlyList<PdfLine> lines)
    {
        if (lines.Count(line => line.Cells.Count > 1) < 2)
            return lines;
        return [.. lines.Select((line, i) =>
        {
            var around = lines.Where((other, at) => at != i && Math.Abs(at - i) <= Reach).ToArray();
            return around.Any(other => other.Cells.Count > 1) ? Split(line, [.. around.SelectMany(other => other.Cells).Select(cell => cell.X)]) : line;
        })];
    }

    private static PdfLine Split(PdfLine line, double[] edges)
    {
        // An edge that two lines share is a column's; of one alone it may be chance.
        var columns = edges.Where(edge => edges.Count(other => Math.Abs(edge - other) <= Tolerance) > 1).Order().ToArray();
        if (columns.Length == 0 || line.Cells.All(cell => cell.Pieces.Count == 0))
            return line;
        IEnumerable<PdfSegment> cells = line.Cells;
        foreach (var column in columns)
            cells = cells.SelectMany(cell => cell.SplitAt(column, Tolerance));
        var split = cells.ToArray();
        return split.Length == line.Cells.Count ? line : new PdfLine(split);
    }
}
