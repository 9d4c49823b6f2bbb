namespace RagPrep.Documents.Pdf;

/// <summary>Puts columns and pages one after the other, so that what runs on over an edge stays in one piece on the page it begins on.</summary>
internal sealed class PageJoin(double bodySize)
{
    private const double NoteSize = 0.93;

    private readonly List<PdfBlock> blocks = [];
    private readonly List<PdfBlock> notes = [];
    private PdfBlock? last;

    /// <summary>The next column.</summary>
    public void Add(List<PdfBlock> column)
    {
        var notesFrom = column.FindLastIndex(block => !IsNote(block)) + 1;
        // A column of small print alone is no foot of a page.
        if (notesFrom == 0)
            notesFrom = column.Count;
        var from = notesFrom > 0 && last is not null && TryJoin(last, column[0]) ? 1 : 0;
        blocks.AddRange(column[from..notesFrom]);
        notes.AddRange(column[notesFrom..]);
        if (notesFrom > from)
            last = column[notesFrom - 1];
    }

    /// <summary>The page's end: its footnotes follow its text.</summary>
    public void EndPage()
    {
        blocks.AddRange(notes);
        notes.Clear();
    }

    /// <summary>All blocks in reading order.</summary>
    public IReadOnlyList<PdfBlock> Blocks => blocks;

    private bool IsNote(PdfBlock block) => block.Kind == PdfBlockKind.Paragraph && !block.Bold && block.Size < NoteSize * bodySize;

    private static bool TryJoin(PdfBlock above, PdfBlock below)
    {
        if (!(above.Kind == below.Kind ? Joins(above, below) : above.Kind == PdfBlockKind.ListItem && below.Kind == PdfBlockKind.Paragraph && RunsOn(above, below)))
            return false;
        if (above.Kind == PdfBlockKind.Table)
            above.Rows.AddRange(Same(above.Rows[0], below.Rows[0]) ? below.Rows.Skip(1) : below.Rows);
        above.Lines.AddRange(below.Lines);
        above.EndsEarly = below.EndsEarly;
        return true;
    }

    private static bool Joins(PdfBlock above, PdfBlock below) => above.Kind switch
    {
        PdfBlockKind.Paragraph => RunsOn(above, below),
        PdfBlockKind.Code => true,
        PdfBlockKind.Table => above.Page != below.Page && above.Columns.Count == below.Columns.Count
            && above.Columns.Zip(below.Columns).All(pair => Math.Abs(pair.First - pair.Second) < 12),
        _ => false,
    };

    private static bool RunsOn(PdfBlock above, PdfBlock below)
    {
        if (Math.Abs(above.Size - below.Size) > 0.6 || above.Bold != below.Bold)
            return false;
        var (end, start) = (above.Lines[^1].Text, below.Lines[0].Text);
        return char.IsLower(start[0]) || (!TextEnd.IsSentenceEnd(end) && !above.EndsEarly);
    }

    private static bool Same(IReadOnlyList<IReadOnlyList<string>> row, IReadOnlyList<IReadOnlyList<string>> other) =>
        row.SelectMany(cell => cell).SequenceEqual(other.SelectMany(cell => cell));
}
