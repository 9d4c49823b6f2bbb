namespace RagPrep.Documents;

/// <summary>A paragraph, list item, table or code block of a section.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Characters">Where it stands in the document's text; never empty, never only white space.</param>
/// <param name="Columns">Cells of each row, header included, of a table whose cells stand one a line; 0 for anything else.</param>
public readonly record struct Block(BlockKind Kind, TextSpan Characters, int Columns = 0);
