using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>A block, or a part of one that was too long, that goes into a chunk whole.</summary>
/// <param name="Kind">The block's kind.</param>
/// <param name="Characters">Where it stands in the document's text, without white space around it.</param>
/// <param name="Tokens">What it takes of the window.</param>
/// <param name="TableHeader">The header rows of the table it is a later part of.</param>
/// <param name="Columns">Cells of a row of a table whose cells stand one a line, else 0.</param>
/// <param name="IsGap">Whether it is no block but what stands between two: never at the start or end of a chunk.</param>
internal readonly record struct Piece(BlockKind Kind, TextSpan Characters, int Tokens, TextSpan? TableHeader = null, int Columns = 0, bool IsGap = false);
