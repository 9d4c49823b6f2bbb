using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace RagPrep.Documents.Office;

/// <summary>Writes one slide as a heading and blocks.</summary>
internal sealed class SlideBody(OfficeText text, SlidePart slide, int number)
{
    private const int PresentationLevel = 0;
    private const int SectionLevel = 1;
    private const int SlideLevel = 2;

    /// <summary>What a slide without a title is called.</summary>
    public static string NameOf(int number) => $"Slide {number}";

    public void Write()
    {
        text.Page(number);
        var shapes = Shapes(slide.Slide?.CommonSlideData?.ShapeTree).ToArray();
        var title = shapes.OfType<Shape>().FirstOrDefault(IsTitle);
        var words = title is null ? "" : string.Join(' ', Paragraphs(title).Select(paragraph => new SlideLine(paragraph).Prose()));
        // Without a title of its own the slide would seem to belong to the one before.
        text.Heading(Level(shapes), string.IsNullOrWhiteSpace(words) ? NameOf(number) : words.Trim());
        foreach (var shape in shapes.Where(shape => shape != title))
            WriteShape(shape);
        WriteNotes();
    }

    private int Level(OpenXmlElement[] shapes)
    {
        var kinds = shapes.OfType<Shape>().Select(KindOf).ToArray();
        if (number == 1 && (kinds.Contains(PlaceholderValues.CenteredTitle) || kinds.Contains(PlaceholderValues.SubTitle)))
            return PresentationLevel;
        return slide.SlideLayoutPart?.SlideLayout?.Type?.Value == SlideLayoutValues.SectionHeader ? SectionLevel : SlideLevel;
    }

    private void WriteShape(OpenXmlElement shape)
    {
        if (shape is GraphicFrame)
        {
            foreach (var table in shape.Descendants<A.Table>())
                text.Table(OfficeTable.Write(Cells(table), table.TableProperties?.FirstRow?.Value == true));
            return;
        }

        var kind = KindOf((Shape)shape);
        if (kind == PlaceholderValues.DateAndTime || kind == PlaceholderValues.Footer || kind == PlaceholderValues.Header || kind == PlaceholderValues.SlideNumber)
            return;
        var isList = kind == PlaceholderValues.Body || kind == PlaceholderValues.Object;
        foreach (var paragraph in Paragraphs(shape))
            WriteParagraph(paragraph, isList);
    }

    private void WriteParagraph(A.Paragraph paragraph, bool isList)
    {
        var line = new SlideLine(paragraph);
        var words = line.Prose();
        if (words.Length == 0 && text.InCode)
            text.Code("");
        else if (line.IsMonospaced)
            text.Code(line.Code());
        else if (line.HasMark ?? isList)
            text.Item(line.Level, words);
        else
            text.Paragraph(words);
    }

    private void WriteNotes()
    {
        foreach (var shape in Shapes(slide.NotesSlidePart?.NotesSlide?.CommonSlideData?.ShapeTree).OfType<Shape>())
        {
            if (KindOf(shape) != PlaceholderValues.Body)
                continue;
            foreach (var paragraph in Paragraphs(shape))
                WriteParagraph(paragraph, isList: false);
        }
    }

    /// <summary>Shapes with text and frames with tables, those in groups among them, in the order in which they lie on the slide.</summary>
    private static IEnumerable<OpenXmlElement> Shapes(OpenXmlElement? parent) => (parent?.Elements() ?? []).SelectMany(child => child switch
    {
        Shape or GraphicFrame => [child],
        GroupShape => Shapes(child),
        AlternateContent twice => Shapes(OfficeAlternative.Choose(twice)),
        _ => [],
    });

    private static IEnumerable<A.Paragraph> Paragraphs(OpenXmlElement shape) => ((Shape)shape).TextBody?.Elements<A.Paragraph>() ?? [];

    private static IEnumerable<string[]> Cells(A.Table table) =>
        table.Elements<A.TableRow>().Select(row => row.Elements<A.TableCell>()
            .Select(cell => string.Join(' ', cell.Descendants<A.Paragraph>().Select(paragraph => new SlideLine(paragraph).Prose()).Where(words => words.Length > 0)))
            .ToArray());

    private static bool IsTitle(Shape shape) => KindOf(shape) is PlaceholderValues.Title or PlaceholderValues.CenteredTitle;

    /// <summary>What the layout keeps the shape for, or null for a shape that the author added. A placeholder without a kind is for anything.</summary>
    private static PlaceholderValues? KindOf(Shape shape) =>
        shape.NonVisualShapeProperties?.ApplicationNonVisualDrawingProperties?.PlaceholderShape is { } placeholder
            ? placeholder.Type?.Value ?? PlaceholderValues.Object
            : null;
}
