namespace RagPrep.Documents;

/// <summary>What a block of a section is; decides how it may be cut.</summary>
public enum BlockKind
{
    /// <summary>Running text: cut between sentences only.</summary>
    Paragraph,

    /// <summary>One item of a list, with what is nested in it.</summary>
    ListItem,

    /// <summary>A whole table: cut between rows only, the header with each part.</summary>
    Table,

    /// <summary>A code block, fences included where the source has them: cut at blank lines, then between lines.</summary>
    Code,
}
