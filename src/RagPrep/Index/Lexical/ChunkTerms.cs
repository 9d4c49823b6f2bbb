namespace RagPrep.Index.Lexical;

/// <summary>The terms of a chunk, by field.</summary>
/// <param name="Heading">Of the title and the headings above it.</param>
/// <param name="Text">Of its own text.</param>
internal sealed record ChunkTerms(FieldTerms Heading, FieldTerms Text)
{
    public static ChunkTerms Of(string heading, string text) => new(FieldTerms.Of(heading), FieldTerms.Of(text));

    public FieldTerms this[LexicalField field] => field == LexicalField.Heading ? Heading : Text;
}
