using RagPrep.Documents;
using RagPrep.Documents.Pdf;

namespace RagPrep.Tests.Documents.Pdf;

/// <summary>Pages made by hand: lines of letters half as wide as they are high.</summary>
public abstract class PdfLayoutTestBase
{
    private protected const double Width = 600;
    private protected const double Height = 800;

    private protected static PdfItem Item(string text, double x, double y, double size = 10, bool bold = false, bool monospace = false) =>
        new(text, x, y, text.Length * size / 2, size, bold, monospace);

    private protected static PdfPage Page(int number, params PdfItem[] items) => new(number, Width, Height, items);

    /// <summary>Lines one below the other, from <paramref name="y"/> on.</summary>
    private protected static PdfItem[] Lines(double x, double y, params string[] lines) => [.. lines.Select((line, i) => Item(line, x, y + (12 * i)))];

    /// <summary>Each block as 'page | path | kind | text'.</summary>
    private protected static string[] Outline(params PdfPage[] pages)
    {
        var layout = new PdfLayout(pages);
        var sections = new SectionBuilder("a.pdf");
        var text = new PdfText(sections, new Hyphenation(layout.Lines)).Write(layout.Blocks(CancellationToken.None));
        return [.. sections.Build(text).Sections.SelectMany(section => section.Blocks, (section, block) =>
            $"{section.Page} | {string.Join('/', section.HeadingPath)} | {block.Kind} | {block.Characters.In(text)}")];
    }
}
