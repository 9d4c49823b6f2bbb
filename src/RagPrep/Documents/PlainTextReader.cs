namespace RagPrep.Documents;

/// <summary>Plain text: headings, lists, code and tables told by their shape; Markdown under another name is read as Markdown.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".txt", ".text"];

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        var text = TextRepair.Read(content.Span);
        var all = new TextSpan(0, text.Length);
        var sections = new SectionBuilder(file);
        if (MarkdownShape.Is(text))
            MarkdownBlocks.AddTo(sections, text, all, cancellationToken: cancellationToken);
        else
            PlainTextBlocks.AddTo(sections, text, all);
        return sections.Build(text);
    }
}
