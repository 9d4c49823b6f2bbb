namespace RagPrep.Documents.Pdf;

/// <summary>Finds tables by their columns: lines one below the other whose cells leave the same gaps.</summary>
internal static class PdfTable
{
    private const int FewestRows = 2;
    private const double WidestRowGap = 3.2;
    private const double LineGap = 1.45;
    private const double HalfLine = 0.9;
    private const int TallestRow = 12;
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
        var own = lines.Skip(from).Take(end - from).ToArray();
        var rows = Rows(own, columns);
        if (columns.Count < 2 || rows.Count(row => row.Count(cell => cell.Count > 0) > 1) < FewestRows)
            return null;
        count = own.Length;
        return new PdfBlock(PdfBlockKind.Table, page, own) { Rows = rows, Columns = [.. columns.Select(column => column.From)] };
    }

    /// <summary>The line up to which the first row tells its columns; a cell's first line may stand above the row's others.</summary>
    private static int Start(IReadOnlyList<PdfLine> lines, int from)
    {
        if (IsRow(lines[from]))
            return from;
        var row = Close(lines, from, HalfLine).ToArray();
        return Array.TrueForAll(row, line => !ListMark.Begins(line) && !line.Monospace) && Columns(row).Count > 1 ? from + row.Length - 1 : -1;
    }

    /// <summary>A line and those below it that follow closely.</summary>
    private static IEnumerable<PdfLine> Close(IReadOnlyList<PdfLine> lines, int from, double gap)
    {
        yield return lines[from];
        for (var i = from + 1; i < lines.Count && i < from + TallestRow && (lines[i].Y - lines[i - 1].Y) / lines[i].Size < gap; i++)
            yield return lines[i];
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
        // Beside a header's centred words a short cell seems to open a column of its own; the rows below say whether it does.
        if (line.Cells.Count == 1 && wider.Count > columns.Count)
            wider = Merge(wider.Concat(Columns(lines.Skip(next + 1).Take(TallestRow / 2).Where(IsRow))));
        if (wider.Count < columns.Count || (line.Cells.Count == 1 && wider.Count > columns.Count))
            return false;
        if (line.Cells.Count > 1)
            return true;
        // One cell alone: a further line of a cell, or the first line of a row whose other cells are set lower.
        if (gap < LineGap)
            return line.X > columns[0].To || !line.Bold || IsHalfLine(lines, next);
        var row = Columns(Close(lines, next, LineGap));
        return row.Count > 1 && Merge(columns.Concat(row)).Count >= columns.Count;
    }

    private static bool IsHalfLine(IReadOnlyList<PdfLine> lines, int next) => (lines[next].Y - lines[next - 1].Y) / lines[next].Size < HalfLine;

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
