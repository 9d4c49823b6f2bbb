namespace RagPrep.Documents.Pdf;

/// <summary>Text of one line without a wide gap in it: a line of a column, or a cell of a table.</summary>
internal sealed record PdfSegment(string Text, double X, double Right, double Y, double Size, bool Bold = false, bool Monospace = false)
{
    /// <summary>Where further pieces begin after a space: their place in the text, their left edge and the right edge of what is before.</summary>
    public IReadOnlyList<(int Start, double X, double Before)> Pieces { get; init; } = [];

    /// <summary>Whether two stand on the same line.</summary>
    public bool Beside(PdfSegment other) => Math.Abs(Y - other.Y) <= 0.35 * Math.Max(Size, other.Size);

    /// <summary>Width of a letter, as far as letters are equally wide.</summary>
    public double LetterWidth => Text.Length == 0 ? Size / 2 : (Right - X) / Text.Length;

    /// <summary>The two segments left and right of the piece that begins at <paramref name="x"/>; itself where none does.</summary>
    public IEnumerable<PdfSegment> SplitAt(double x, double tolerance)
    {
        foreach (var (start, left, before) in Pieces)
        {
            if (Math.Abs(left - x) > tolerance)
                continue;
            return [
                this with { Text = Text[..start].TrimEnd(), Right = before, Pieces = [.. Pieces.Where(piece => piece.Start < start)] },
                this with { Text = Text[start..], X = left, Pieces = [.. Pieces.Where(piece => piece.Start > start).Select(piece => piece with { Start = piece.Start - start })] },
            ];
        }

        return [this];
    }
}
