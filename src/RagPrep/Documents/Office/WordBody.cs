using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RagPrep.Documents.Office;

/// <summary>Writes the main text of a Word document as headings and blocks.</summary>
internal sealed class WordBody(MainDocumentPart part, OfficeText text, CancellationToken cancellationToken)
{
    private readonly WordStyles styles = new(part);
    private readonly WordNumbering numbering = new(part);
    private readonly WordNotes notes = new(part);
    private bool fontTellsCode;

    /// <summary>Writes all below <paramref name="body"/>.</summary>
    public void Write(Body body)
    {
        // Where most of a document is set in such a font, it is the author's taste and no code.
        var lines = body.Elements<Paragraph>().Select(paragraph => new WordLine(styles, paragraph)).Where(line => line.Prose().Length > 0).ToArray();
        fontTellsCode = lines.Count(line => line.IsMonospaced) * 2 <= lines.Length;
        WriteChildren(body);
    }

    private void WriteChildren(OpenXmlElement? parent)
    {
        foreach (var child in parent?.Elements() ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (child)
            {
                case Paragraph paragraph:
                    WriteParagraph(paragraph);
                    break;
                case Table table:
                    WriteTable(table);
                    break;
                case AlternateContent twice:
                    WriteChildren(OfficeAlternative.Choose(twice));
                    break;
                default:
                    WriteChildren(child);
                    break;
            }
        }
    }

    private void WriteParagraph(Paragraph paragraph)
    {
        if (styles.IsContents(paragraph))
            return;
        var line = new WordLine(styles, paragraph);
        var words = line.Prose();
        if (words.Length > 0)
            WriteWords(paragraph, line, words);
        else if (text.InCode)
            text.Code("");
        WriteAsides(line.Asides);
    }

    private void WriteWords(Paragraph paragraph, WordLine line, string words)
    {
        var (list, level) = styles.Numbering(paragraph);
        if (styles.HeadingLevel(paragraph) is { } heading)
            text.Heading(heading, words);
        else if (styles.IsCode(paragraph) || fontTellsCode && line.IsMonospaced)
            text.Code(line.Code());
        else if (numbering.Place(list, level) is { } place)
            text.Item(place.Level, words, continues: !place.IsMarked);
        else if (line.IsBold && OfficeText.IsQuestion(words))
            text.Heading(SectionBuilder.QuestionLevel, words);
        else
            text.Paragraph(words);
    }

    private void WriteAsides(List<OpenXmlElement> asides)
    {
        foreach (var aside in asides)
            WriteChildren(aside is TextBoxContent ? aside : notes.Take(aside));
    }

    private void WriteTable(Table table)
    {
        var rows = WordTable.Rows(table).Select(row => WordTable.Cells(row).ToArray()).Where(row => row.Length > 0).ToArray();
        if (!IsData(rows))
        {
            foreach (var cell in rows.SelectMany(row => row))
                WriteChildren(cell);
            return;
        }

        var asides = new List<OpenXmlElement>();
        var cells = rows.Select(row => row.Select(cell => CellText(cell, asides)).ToArray()).ToArray();
        text.Table(OfficeTable.Write(cells, WordTable.IsHeaded(table)));
        WriteAsides(asides);
    }

    /// <summary>Whether a table holds data; one that lays out a page has headings or tables in its cells, or one column.</summary>
    private bool IsData(TableCell[][] rows) =>
        rows.Any(row => row.Length > 1)
        && !rows.SelectMany(row => row).Any(cell => cell.Descendants<Table>().Any() || cell.Elements<Paragraph>().Any(it => styles.HeadingLevel(it) is not null));

    private string CellText(OpenXmlElement cell, List<OpenXmlElement> asides)
    {
        var words = new List<string>();
        foreach (var paragraph in WordTable.Paragraphs(cell))
        {
            var line = new WordLine(styles, paragraph);
            words.Add(line.Prose());
            asides.AddRange(line.Asides);
        }

        return string.Join(' ', words.Where(it => it.Length > 0));
    }
}
