namespace RagPrep.Documents.Pdf;

/// <summary>A page and what is written on it, in the file's own order.</summary>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfItem> Items);
