namespace RagPrep.Documents;

/// <summary>The text under one heading, up to the next heading of any level.</summary>
/// <param name="HeadingPath">The headings above the text, outermost first, without marks such as '#'; empty before the first heading.</param>
/// <param name="Page">Page, from 1, where the format has pages.</param>
/// <param name="Characters">The section in the document's text, its heading line included.</param>
/// <param name="Blocks">What stands under the heading, in reading order, without overlaps.</param>
public sealed record Section(
    IReadOnlyList<string> HeadingPath,
    int? Page,
    TextSpan Characters,
    IReadOnlyList<Block> Blocks);
