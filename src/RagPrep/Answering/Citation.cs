using System.Text.Json.Serialization;
using RagPrep.Documents;

namespace RagPrep.Answering;

/// <summary>Where a sentence of an answer stands: <c>text.Substring(From, To - From) == Quote</c> in the document's text.</summary>
/// <param name="Number">The number in the answer's marker [n], from 1.</param>
/// <param name="DocumentId">The document's id.</param>
/// <param name="ChunkId">The chunk's id.</param>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Title">The document's title.</param>
/// <param name="HeadingPath">Headings above the quote, outermost first.</param>
/// <param name="Page">Page, where the format has pages.</param>
/// <param name="Lines">Lines of the quote.</param>
/// <param name="Characters">Span of the quote.</param>
/// <param name="Quote">The document's exact characters at that span.</param>
public sealed record Citation(
    int Number,
    string DocumentId,
    string ChunkId,
    string File,
    string Title,
    IReadOnlyList<string> HeadingPath,
    int? Page,
    LineRange Lines,
    TextSpan Characters,
    string Quote)
{
    /// <summary>Where code stands in it, in the document's text; only where some does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TextSpan>? Code { get; init; }
}
