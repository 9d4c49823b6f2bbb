using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>A sentence, list item, table row or line of code, or a few short ones: what dense search matches and a citation quotes.</summary>
/// <param name="Kind">The kind of block it stands in.</param>
/// <param name="Characters">Where it stands in the document's text; at most 220 characters where the text has a place to cut.</param>
public readonly record struct Unit(BlockKind Kind, TextSpan Characters);
