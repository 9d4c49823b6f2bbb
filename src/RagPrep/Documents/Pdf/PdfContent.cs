namespace RagPrep.Documents.Pdf;

/// <summary>What a PDF file holds.</summary>
/// <param name="Title">The title that the file states of itself.</param>
/// <param name="Pages">Its pages, from the first.</param>
internal sealed record PdfContent(string? Title, IReadOnlyList<PdfPage> Pages);
