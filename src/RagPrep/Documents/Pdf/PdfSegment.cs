namespace RagPrep.Documents.Pdf;

/// <summary>Text of one line without a wide gap in it: a line of a column, or a cell of a table.</summary>
internal sealed record PdfSegment(string Text, double X, double Right, double Y, double Size, bool Bold = false, bool Monospace = false)
{
    /// <summary>Whether two stand on the same line.</summary>
    public bool Beside(PdfSegment other) => Math.Abs(Y - other.Y) <= 0.35 * Math.Max(Size, other.Size);

    /// <summary>Width of a letter, as far as letters are equally wide.</summary>
    public double LetterWidth => Text.Length == 0 ? Size / 2 : (Right - X) / Text.Length;
}
