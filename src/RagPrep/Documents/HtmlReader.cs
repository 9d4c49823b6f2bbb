using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace RagPrep.Documents;

/// <summary>HTML pages: the main content as text, without navigation, scripts and banners.</summary>
/// <remarks>The document's text has headings on lines of their own, list items with '- ', tables as rows between bars and code as it stands.</remarks>
public sealed class HtmlReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".html", ".htm"];

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var source = HtmlSource.Read(content.Span);
        HtmlDepth.Check(source);
        // The parser takes no token; it tells of every element.
        var options = new HtmlParserOptions { OnCreated = (_, _) => cancellationToken.ThrowIfCancellationRequested() };
        using var page = new HtmlParser(options).ParseDocument(source);
        var main = MainContent(page) ?? throw new DocumentException("The page has no body.");
        var sections = new SectionBuilder(file);
        var text = new HtmlText(sections).Write(main);
        return sections.Build(text, page.Title);
    }

    /// <summary>'main', or the only 'article', or the whole body; the first that holds text.</summary>
    private static IElement? MainContent(IDocument page)
    {
        var articles = page.QuerySelectorAll("article");
        return new[] { page.QuerySelector("main, [role=main]"), articles.Length == 1 ? articles[0] : null }
            .FirstOrDefault(element => element is not null && !string.IsNullOrWhiteSpace(element.TextContent)) ?? page.Body;
    }
}
