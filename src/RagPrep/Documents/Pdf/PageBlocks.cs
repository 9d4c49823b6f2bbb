namespace RagPrep.Documents.Pdf;

/// <summary>The blocks of one column: tables, code, list items and paragraphs, told apart by place and font.</summary>
internal sealed class PageBlocks(IReadOnlyList<PdfLine> lines, int page)
{
    private const double CodeGap = 3;
    private const double ParagraphGap = 1.3;
    private const double Indent = 0.8;
    private const double HeadingGap = 1.7;

    private readonly List<PdfBlock> blocks = [];
    private readonly double left = lines.Min(line => line.X);
    private readonly double right = RightEdge(lines);
    private readonly double pitch = Pitch(lines);

    public static List<PdfBlock> Of(IReadOnlyList<PdfLine> lines, int page) => lines.Count == 0 ? [] : new PageBlocks(lines, page).Read();

    private List<PdfBlock> Read()
    {
        for (var i = 0; i < lines.Count;)
        {
            var block = PdfTable.At(lines, i, page, out var count) ?? CodeAt(i, out count) ?? TextAt(i, out count);
            blocks.Add(block);
            i += count;
        }

        ListDepth();
        return blocks;
    }

    private PdfBlock? CodeAt(int from, out int count)
    {
        count = 0;
        while (from + count < lines.Count && lines[from + count].Monospace && (count == 0 || Gap(from + count) < CodeGap))
            count++;
        return count > 0 ? new PdfBlock(PdfBlockKind.Code, page, lines.Skip(from).Take(count)) : null;
    }

    private PdfBlock TextAt(int from, out int count)
    {
        var isItem = ListMark.Begins(lines[from]);
        count = 1;
        while (from + count < lines.Count && GoesOn(from, from + count, isItem))
            count++;
        var own = lines.Skip(from).Take(count).ToArray();
        var last = from + count - 1;
        return new PdfBlock(isItem || IsSetIn(own) ? PdfBlockKind.ListItem : PdfBlockKind.Paragraph, page, own)
        {
            EndsEarly = lines[last].Right < right - (3 * lines[last].Size),
        };
    }

    /// <summary>Whether a line belongs to the paragraph or item of the line above it.</summary>
    private bool GoesOn(int first, int next, bool isItem)
    {
        var (line, above) = (lines[next], lines[next - 1]);
        var large = Math.Abs(line.Size - above.Size) < 0.6 && line.Bold && above.Bold;
        if (Math.Abs(line.Size - above.Size) > 0.12 * above.Size || ListMark.Begins(line) || line.Monospace || line.Bold != above.Bold)
            return !ListMark.Begins(line) && !line.Monospace && SameText(line, above, next);
        if (Gap(next) > (large ? HeadingGap : Math.Max(pitch, 1) * ParagraphGap) || PdfTable.At(lines, next, page, out _) is not null)
            return false;
        if (isItem && line.X < lines[first].X - 1)
            return false;
        // A first line set in begins a paragraph; in a list item the further lines are set in.
        var left = next - 1 > first ? above.X : isItem ? line.X : lines[next - 1].X;
        if (line.X > left + (Indent * line.Size) && !isItem)
            return false;
        return !EndsBefore(above, line);
    }

    /// <summary>A line in which bold words or a formula change the font goes on in mid sentence.</summary>
    private bool SameText(PdfLine line, PdfLine above, int next) =>
        Math.Abs(line.Size - above.Size) <= 0.12 * above.Size && Gap(next) <= Math.Max(pitch, 1) * ParagraphGap
        && !TextEnd.IsSentenceEnd(above.Text) && !EndsBefore(above, line) && above.Right > right - (6 * above.Size);

    /// <summary>Whether a line was ended on purpose: the next word would have had room, and a sentence or thing ends there.</summary>
    private bool EndsBefore(PdfLine above, PdfLine line)
    {
        var word = line.Text.Split(' ', 2)[0].Length * line.Cells[0].LetterWidth;
        var room = above.Right + word + (0.8 * line.Size) < right;
        return room && (TextEnd.IsSentenceEnd(above.Text) || !char.IsLower(line.Text[0]));
    }

    private double Gap(int next) => (lines[next].Y - lines[next - 1].Y) / Math.Max(lines[next].Size, 1);

    /// <summary>The usual distance of lines, in sizes of the font.</summary>
    private static double Pitch(IReadOnlyList<PdfLine> lines)
    {
        var gaps = lines.Zip(lines.Skip(1), (above, below) => (below.Y - above.Y) / Math.Max(below.Size, 1)).Where(gap => gap is > 0.8 and < 2.2).Order().ToArray();
        return gaps.Length == 0 ? 1.25 : gaps[gaps.Length / 4];
    }

    /// <summary>Where full lines end: at the place where most do; a table may stick out.</summary>
    private static double RightEdge(IReadOnlyList<PdfLine> lines)
    {
        var usual = lines.GroupBy(line => Math.Round(line.Right / 2)).MaxBy(group => group.Count())!;
        return usual.Count() >= 4 ? usual.Max(line => line.Right) : lines.Max(line => line.Right);
    }

    /// <summary>Lines that are set in but begin at one edge: items whose bullets are drawn and not written.</summary>
    private bool IsSetIn(PdfLine[] own)
    {
        var indent = (own[0].X - left) / own[0].Size;
        var centred = own.Length == 1 && Math.Abs(own[0].X + own[0].Right - left - right) < 2 * own[0].Size;
        return indent is > 1.4 and < 8 && !centred && Array.TrueForAll(own, line => Math.Abs(line.X - own[0].X) < 1);
    }

    private void ListDepth()
    {
        var edges = new List<double>();
        foreach (var block in blocks)
        {
            if (block.Kind != PdfBlockKind.ListItem)
            {
                edges.Clear();
                continue;
            }

            edges.RemoveAll(edge => edge > block.Lines[0].X + 2);
            if (edges.Count == 0 || edges[^1] < block.Lines[0].X - 2)
                edges.Add(block.Lines[0].X);
            block.Depth = edges.Count - 1;
            block.Lines[0] = ListMark.Plain(block.Lines[0]) is var plain && ListMark.IsBullet(block.Lines[0]) ? Marked(plain) : block.Lines[0];
        }
    }

    private static PdfLine Marked(PdfLine line) => new([line.Cells[0] with { Text = "- " + line.Text }]);
}
