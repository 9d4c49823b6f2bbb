namespace RagPrep.Documents.Pdf;

/// <summary>From the pieces that a PDF places on its pages to blocks in reading order.</summary>
internal sealed class PdfLayout
{
    private readonly IReadOnlyList<PdfPage> pages;
    private readonly IReadOnlyList<IReadOnlyList<PdfSegment>> segments;

    public PdfLayout(IReadOnlyList<PdfPage> pages)
    {
        this.pages = pages;
        segments = RunningLines.Without(pages, [.. pages.Select(page => SegmentAssembly.Of(page.Items))]);
    }

    /// <summary>The blocks of all pages.</summary>
    public IReadOnlyList<PdfBlock> Blocks(CancellationToken cancellationToken)
    {
        var bodySize = PdfHeadings.BodySize(segments.SelectMany(page => page));
        var gutters = pages.Select((page, i) => PdfColumns.Gutter(segments[i], page.Width)).ToArray();
        var usual = gutters.Where(gutter => gutter is not null).GroupBy(gutter => gutter).MaxBy(group => group.Count())?.Key;
        var join = new PageJoin(bodySize);
        for (var i = 0; i < pages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var column in PdfColumns.InOrder(segments[i], pages[i].Width, gutters[i] ?? usual, certain: gutters[i] is not null))
                join.Add(PageBlocks.Of(PdfLine.Of(column), pages[i].Number));
            join.EndPage();
        }

        PdfHeadings.Mark(join.Blocks, bodySize);
        return join.Blocks;
    }

    /// <summary>All lines as they stand, for the words that they hold.</summary>
    public IReadOnlyList<string> Lines => [.. segments.SelectMany(page => page).Select(segment => segment.Text)];
}
