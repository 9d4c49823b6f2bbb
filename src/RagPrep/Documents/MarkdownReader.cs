namespace RagPrep.Documents;

/// <summary>Markdown: the file's own repaired text, with its headings, lists, tables, code and HTML.</summary>
public sealed class MarkdownReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var text = TextRepair.Read(content.Span);
        var sections = new SectionBuilder(file);
        MarkdownBlocks.AddTo(sections, text, new TextSpan(0, text.Length), cancellationToken: cancellationToken);
        return sections.Build(text);
    }
}
