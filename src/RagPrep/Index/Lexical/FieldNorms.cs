namespace RagPrep.Index.Lexical;

/// <summary>BM25's norms of both fields, made once for many chunks.</summary>
/// <param name="options">k1 and b.</param>
/// <param name="averages">The fields' average lengths.</param>
internal sealed class FieldNorms(LexicalOptions options, FieldAverages averages)
{
    private readonly float[] heading = Bm25.InverseNorms(options, averages.Heading), text = Bm25.InverseNorms(options, averages.Text);

    /// <summary>The inverse norm of a field with so many terms, see <see cref="Bm25.InverseNorms"/>.</summary>
    public float Inverse(LexicalField field, int length) => (field == LexicalField.Heading ? heading : text)[LengthCode.Encode(length)];
}
