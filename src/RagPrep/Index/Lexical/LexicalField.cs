namespace RagPrep.Index.Lexical;

/// <summary>The fields of a chunk that are searched.</summary>
public enum LexicalField
{
    /// <summary>Title and headings above the chunk.</summary>
    Heading,

    /// <summary>The chunk's own text.</summary>
    Text,
}
