namespace RagPrep.Documents.Pdf;

/// <summary>What lines of a page make together.</summary>
internal enum PdfBlockKind
{
    Paragraph,
    ListItem,
    Table,
    Code,
    Heading,
}
