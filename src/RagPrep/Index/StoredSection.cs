using RagPrep.Documents;

namespace RagPrep.Index;

/// <summary>Where a section of a stored document stands.</summary>
/// <param name="HeadingPath">Headings, outermost first.</param>
/// <param name="Page">Page, where the format has pages.</param>
/// <param name="Lines">Lines in the document's text.</param>
/// <param name="Characters">Span in the document's text.</param>
public sealed record StoredSection(IReadOnlyList<string> HeadingPath, int? Page, LineRange Lines, TextSpan Characters);
