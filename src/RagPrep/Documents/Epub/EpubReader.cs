using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace RagPrep.Documents.Epub;

/// <summary>EPUB books: the chapters in reading order, each read as a page of HTML; the table of contents is left out.</summary>
public sealed partial class EpubReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".epub"];

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        using var book = new EpubBook(content, cancellationToken);
        var sections = new SectionBuilder(file);
        var writer = new HtmlText(sections);
        var text = "";
        foreach (var chapter in book.Chapters())
        {
            var source = Html(TextRepair.Read(chapter));
            HtmlDepth.Check(source);
            using var page = new HtmlParser().ParseDocument(source);
            if (page.Body is null)
                continue;
            foreach (var mark in page.QuerySelectorAll("a").Where(IsNoteMark))
                mark.Remove();
            text = writer.Write(page.Body);
        }

        return sections.Build(text, book.Title);
    }

    /// <summary>Whether a link is the number of a note, or the arrow back from it: 'from.1' would be read as a number.</summary>
    private static bool IsNoteMark(IElement link) =>
        link.GetAttribute("epub:type") is "noteref" or "backlink" || link.GetAttribute("role") is "doc-noteref" or "doc-backlink";

    /// <summary>XHTML as HTML: there an element cannot close itself, and an aside is a note or box of the book and no navigation.</summary>
    private static string Html(string source) => Aside().Replace(SelfClosed().Replace(source, "<$1$2></$1>"), "<$1div");

    [GeneratedRegex(@"<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)([A-Za-z][\w:-]*)((?>[^<>""'/]+|""[^""<]*""|'[^'<]*'|/(?!>))*)/>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SelfClosed();

    [GeneratedRegex(@"<(/?)aside\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
