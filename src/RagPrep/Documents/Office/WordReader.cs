using DocumentFormat.OpenXml.Packaging;

namespace RagPrep.Documents.Office;

/// <summary>Word documents: headings, paragraphs, lists, tables, code, formulas, notes and text boxes of the main text.</summary>
/// <remarks>
/// Tracked changes are read as accepted. Headers, footers, comments, hidden text, tables of contents and macros are left out. A note
/// stands after the paragraph that it belongs to.
/// </remarks>
public sealed class WordReader : IDocumentReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".docx", ".docm"];

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        using var package = OfficePackage.Copy(content, "docx", cancellationToken);
        return OfficeErrors.Explain("Word document", () =>
        {
            using var word = WordprocessingDocument.Open(package, isEditable: false);
            var body = word.MainDocumentPart?.Document?.Body ?? throw new DocumentException("The Word document has no main text.");
            var sections = new SectionBuilder(file);
            var text = new OfficeText(sections);
            new WordBody(word.MainDocumentPart, text, cancellationToken).Write(body);
            return sections.Build(text.End(), word.PackageProperties.Title);
        });
    }
}
