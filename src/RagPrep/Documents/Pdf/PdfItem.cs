namespace RagPrep.Documents.Pdf;

/// <summary>A piece of text as the PDF places it.</summary>
/// <param name="Text">Its characters; white space alone marks a gap.</param>
/// <param name="X">Left edge in points from the page's left.</param>
/// <param name="Y">The line that the letters stand on, in points from the page's top.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Size">Height of the font in points.</param>
/// <param name="Bold">Whether the font is a bold one.</param>
/// <param name="Monospace">Whether all letters of the font are equally wide.</param>
internal readonly record struct PdfItem(string Text, double X, double Y, double Width, double Size, bool Bold = false, bool Monospace = false)
{
    public double Right => X + Width;
}
