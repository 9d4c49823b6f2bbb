namespace RagPrep.Index.Lexical;

/// <summary>What BM25 must know of all chunks to weigh a term in one.</summary>
/// <param name="Heading">Terms of a heading path on average.</param>
/// <param name="Text">Terms of a text on average.</param>
internal readonly record struct FieldAverages(double Heading, double Text)
{
    /// <summary>Whether neither average is another by more than this share.</summary>
    public bool AreNear(FieldAverages other, double share) =>
        Math.Abs(Heading - other.Heading) <= share * other.Heading && Math.Abs(Text - other.Text) <= share * other.Text;
}
