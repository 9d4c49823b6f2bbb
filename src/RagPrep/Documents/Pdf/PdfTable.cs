namespace RagPrep.Documents.Pdf;

/// <summary>Finds tables by their columns: lines one below the other whose cells leave the same gaps.</summary>
internal static class PdfTable
{
    private const int FewestRows = 2;
    private const double WidestRowGap = 3.2;
    private const double LineGap = 1.45;
    private const double ColumnGap = 3;

    /// <summary>The table that begins at a line, or null.</summary>
    /// <param name="lines">The lines of a column of text.</param>
    /// <param name="from">The line to begin with.</param>
    /// <param name="page">The page they stand on.</param>
    /// <param name="count">How many lines it takes.</param>
    public static PdfBlock? At(IReadOnlyList<PdfLine> lines, int from, int page, out int count)
    {
        count = 0;
        var start = Start(lines, from);
        if (start < 0)
            return null;
        var columns = Columns(lines.Skip(from).Take(start - from + 1));
        var end = start + 1;
        for (; end < lines.Count && Goes(lines, end, start, columns, out var wider); end++)
            columns = wider;
        // A line below in the first column alone is the next paragraph, unless it is close.
        var rows = Enumerable.Range(from, end - from).Count(i => lines[i].Cells.Count > 1);
        if (rows < FewestRows || columns.Count < 2)
            return null;
        count = end - from;
        var own = lines.Skip(from).Take(count).ToArray();
        return new PdfBlock(PdfBlockKind.Table, page, own) { Rows = Rows(own, columns), Columns = [.. columns.Select(column => column.From)] };
    }

    /// <summary>The first line with several cells; a cell's first line may stand a little above the row's others.</summary>
    private static int Start(IReadOnlyList<PdfLine> lines, int from)
    {
        if (IsRow(lines[from]))
            return from;
        return from + 1 < lines.Count && IsRow(lines[from + 1]) && lines[from].X > lines[from + 1].X + lines[from].Size
            && lines[from + 1].Y - lines[from].Y < 0.9 * lines[from].Size ? from + 1 : -1;
    }

    private static bool IsRow(PdfLine line) => line.Cells.Count > 1 && !ListMark.Begins(line) && !line.Monospace;

    private static bool Goes(IReadOnlyList<PdfLine> lines, int next, int start, IReadOnlyList<(double From, double To)> columns, out IReadOnlyList<(double From, double To)> wider)
    {
        wider = columns;
        var (line, above) = (lines[next], lines[next - 1]);
        var gap = (line.Y - above.Y) / line.Size;
        if (gap > WidestRowGap || line.Size > 1.15 * lines[start].Size || ListMark.IsBullet(line))
            return false;
        wider = Merge(columns.Concat(Columns([line])));
        if (wider.Count < columns.Count || (line.Cells.Count == 1 && wider.Count > columns.Count))
            return false;
        if (line.Cells.Count > 1)
            return true;
        // One cell alone: a cell's next line, above or below the row's others, or a row that is empty but for one cell.
        var followed = next + 1 < lines.Count && lines[next + 1].Cells.Count > 1 && (lines[next + 1].Y - line.Y) / line.Size < WidestRowGap
            && Merge(columns.Concat(Columns([lines[next + 1]]))).Count >= columns.Count;
        return line.X > columns[0].To ? gap < LineGap || followed : gap < LineGap && (followed || !line.Bold);
    }

    private static IReadOnlyList<(double From, double To)> Columns(IEnumerable<PdfLine> lines) =>
        Merge(lines.SelectMany(line => line.Cells).Select(cell => (cell.X, cell.Right)));

    private static IReadOnlyList<(double From, double To)> Merge(IEnumerable<(double From, double To)> spans)
    {
        var merged = new List<(double From, double To)>();
        foreach (var span in spans.OrderBy(span => span.From))
        {
            if (merged.Count > 0 && span.From < merged[^1].To + ColumnGap)
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, span.To));
            else
                merged.Add(span);
        }

        return merged;
    }

    private static List<IReadOnlyList<IReadOnlyList<string>>> Rows(PdfLine[] lines, IReadOnlyList<(double From, double To)> columns)
    {
        var gaps = lines.Zip(lines.Skip(1), (above, below) => (below.Y - above.Y) / below.Size).ToArray();
        // With room between the rows, the room tells them apart; without it, a filled first column begins a row.
        var spaced = gaps.Any(gap => gap >= LineGap);
        var rows = new List<List<string>[]>();
        for (var i = 0; i < lines.Length; i++)
        {
            var begins = i == 0 || (spaced ? gaps[i - 1] >= LineGap : lines[i].X <= columns[0].To);
            if (begins)
                rows.Add([.. columns.Select(_ => new List<string>())]);
            foreach (var cell in lines[i].Cells)
                rows[^1][ColumnOf(cell, columns)].Add(cell.Text);
        }

        return [.. rows.Select(row => (IReadOnlyList<IReadOnlyList<string>>)row)];
    }

    private static int ColumnOf(PdfSegment cell, IReadOnlyList<(double From, double To)> columns)
    {
        var column = 0;
        while (column + 1 < columns.Count && columns[column + 1].From <= cell.X + ColumnGap)
            column++;
        return column;
    }
}
