using System.Text;

namespace RagPrep.Documents.Pdf;

/// <summary>Writes blocks as text and notes its pages, headings and blocks.</summary>
internal sealed class PdfText(SectionBuilder sections, Hyphenation hyphenation)
{
    private readonly StringBuilder text = new();

    /// <summary>Writes <paramref name="blocks"/>; the spans noted point into the result.</summary>
    public string Write(IReadOnlyList<PdfBlock> blocks)
    {
        var page = 0;
        var isItem = false;
        foreach (var block in blocks)
        {
            if (block.Page != page)
                sections.Page(page = block.Page);
            Write(block, isItem && block.Kind == PdfBlockKind.ListItem ? "\n" : "\n\n");
            isItem = block.Kind == PdfBlockKind.ListItem;
        }

        return text.ToString();
    }

    private void Write(PdfBlock block, string separator)
    {
        var words = TextRepair.Repair(Words(block));
        if (string.IsNullOrWhiteSpace(words))
            return;
        if (block.Kind == PdfBlockKind.Heading)
            sections.Heading(block.Level, words, Append(words, separator));
        else if (block.Kind == PdfBlockKind.ListItem)
            sections.Block(BlockKind.ListItem, Append(words, separator + new string(' ', 2 * block.Depth)));
        else
            sections.Block(Kind(block), Append(words, separator));
    }

    private string Words(PdfBlock block) => block.Kind switch
    {
        PdfBlockKind.Code => CodeText.Of(block.Lines),
        PdfBlockKind.Table => string.Join('\n', Rows(block)),
        _ => hyphenation.Join(block.Lines.Select(line => line.Text)),
    };

    /// <summary>Rows between bars; the first one is the header.</summary>
    private IEnumerable<string> Rows(PdfBlock table)
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var cells = table.Rows[i].Select(lines => hyphenation.Join(lines).Replace("|", "\\|", StringComparison.Ordinal));
            yield return $"| {string.Join(" | ", cells)} |";
            if (i == 0)
                yield return "|" + string.Concat(Enumerable.Repeat("---|", table.Columns.Count));
        }
    }

    private static BlockKind Kind(PdfBlock block) => block.Kind switch
    {
        PdfBlockKind.Code => BlockKind.Code,
        PdfBlockKind.Table => BlockKind.Table,
        _ => BlockKind.Paragraph,
    };

    private TextSpan Append(string words, string separator)
    {
        if (text.Length > 0)
            text.Append(separator);
        var from = text.Length;
        text.Append(words);
        return new TextSpan(from, text.Length);
    }
}
