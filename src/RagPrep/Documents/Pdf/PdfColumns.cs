namespace RagPrep.Documents.Pdf;

/// <summary>Reading order of a page: each column from top to bottom, with what spans columns between.</summary>
internal static class PdfColumns
{
    private const int FewestLines = 4;
    private const int FewestLetters = 18;
    private const double Step = 3;
    private const double WidestGutter = 0.12;

    /// <summary>Where the gutter of a page's columns is, in points from the left; null for a page of one column.</summary>
    public static double? Gutter(IReadOnlyList<PdfSegment> segments, double width)
    {
        (double X, int Letters)? best = null;
        for (var x = 0.25 * width; x <= 0.75 * width; x += Step)
        {
            var letters = Bands(segments, x).Where(band => IsColumns(band, x, width)).Sum(band => band.Sum(segment => segment.Text.Length));
            if (letters > (best?.Letters ?? 0))
                best = (x, letters);
        }

        return best?.X;
    }

    /// <summary>The page's parts in reading order.</summary>
    /// <param name="segments">What is on the page.</param>
    /// <param name="width">Width of the page.</param>
    /// <param name="gutter">Where columns part, if they do.</param>
    /// <param name="certain">Whether this page itself shows its columns; otherwise other pages of the file do, and a few lines suffice.</param>
    public static IEnumerable<IReadOnlyList<PdfSegment>> InOrder(IReadOnlyList<PdfSegment> segments, double width, double? gutter, bool certain)
    {
        if (gutter is not { } x)
            return segments.Count > 0 ? [segments] : [];
        var parts = new List<IReadOnlyList<PdfSegment>>();
        var whole = new List<PdfSegment>();
        foreach (var band in Bands(segments, x))
        {
            if (!IsColumns(band, x, width) && (certain || !FitsColumns(band, x, width)))
            {
                whole.AddRange(band);
                continue;
            }

            var after = HeadingsAtEnd(band, x, isLast: band.Contains(segments.MaxBy(segment => segment.Y)!));
            Take(parts, whole);
            parts.Add([.. band.Where(segment => segment.Right <= x).Except(after)]);
            parts.Add([.. band.Where(segment => segment.Right > x)]);
            whole.AddRange(after);
        }

        Take(parts, whole);
        return parts.Where(part => part.Count > 0);
    }

    private static void Take(List<IReadOnlyList<PdfSegment>> parts, List<PdfSegment> whole)
    {
        if (whole.Count > 0)
            parts.Add(whole.ToArray());
        whole.Clear();
    }

    /// <summary>Runs of lines that cross the gutter and runs that do not, from top to bottom.</summary>
    private static IEnumerable<List<PdfSegment>> Bands(IReadOnlyList<PdfSegment> segments, double x)
    {
        var band = new List<PdfSegment>();
        var crossing = false;
        var line = double.NegativeInfinity;
        foreach (var segment in segments.OrderBy(segment => segment.Y))
        {
            var crosses = segment.X < x && segment.Right > x;
            // What stands beside a line that crosses belongs to it.
            var beside = crossing && segment.Y - line < 0.35 * segment.Size;
            if (band.Count > 0 && crosses != crossing && !beside)
            {
                yield return band;
                band = [];
            }

            if (band.Count == 0)
                crossing = crosses;
            if (crosses)
                line = segment.Y;
            band.Add(segment);
        }

        if (band.Count > 0)
            yield return band;
    }

    private static bool IsColumns(List<PdfSegment> band, double x, double width)
    {
        var left = band.Where(segment => segment.Right <= x).ToArray();
        var right = band.Where(segment => segment.X >= x).ToArray();
        return left.Length + right.Length == band.Count && IsText(left) && IsText(right)
            && right.Min(segment => segment.X) - left.Max(segment => segment.Right) <= WidestGutter * width;
    }

    /// <summary>Lines of running text fill their column; cells of a table seldom do.</summary>
    private static bool IsText(PdfSegment[] lines)
    {
        if (lines.Length < FewestLines || lines.Average(line => line.Text.Length) < FewestLetters)
            return false;
        var (from, to) = (lines.Min(line => line.X), lines.Max(line => line.Right));
        return lines.Count(line => line.Right >= to - 0.15 * (to - from)) >= 0.5 * lines.Length;
    }

    private static bool FitsColumns(List<PdfSegment> band, double x, double width) =>
        band.TrueForAll(segment => segment.Right <= x || segment.X >= x)
        && band.Where(segment => segment.Right <= x).Any(segment => segment.Right - segment.X > 0.25 * width)
        && band.Where(segment => segment.X >= x).Any(segment => segment.Right - segment.X > 0.25 * width);

    /// <summary>A short heading below both columns, before text as wide as the page, belongs to that text.</summary>
    private static PdfSegment[] HeadingsAtEnd(List<PdfSegment> band, double x, bool isLast)
    {
        if (isLast)
            return [];
        var lowest = band.Where(segment => segment.X >= x).Max(segment => segment.Y);
        var size = band.Select(segment => segment.Size).Order().ElementAt(band.Count / 2);
        return [.. band.Where(segment => segment.Y > lowest + size && segment.Right <= x && (segment.Bold || segment.Size > 1.1 * size))];
    }
}
