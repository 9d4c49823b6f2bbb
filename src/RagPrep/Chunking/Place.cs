using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Where a text stands that also stands elsewhere.</summary>
/// <param name="DocumentId">The document's id.</param>
/// <param name="File">The document's path below the corpus folder.</param>
/// <param name="HeadingPath">Headings above the place, outermost first.</param>
/// <param name="Page">Page, from 1, where the format has pages.</param>
/// <param name="Lines">Lines in the document's text.</param>
/// <param name="Characters">Span in the document's text.</param>
public sealed record Place(
    string DocumentId,
    string File,
    IReadOnlyList<string> HeadingPath,
    int? Page,
    LineRange Lines,
    TextSpan Characters);
