using System.Globalization;

namespace RagPrep.Documents.Pdf;

/// <summary>PDF files: the text in reading order, without running headers and footers, each section with its page.</summary>
/// <remarks>The document's text has headings on lines of their own, list items with '- ' or their number, tables as rows between bars and code as it stands.</remarks>
public sealed class PdfReader : IDocumentReader
{
    private const int Signature = 1_024;
    private readonly PdfLimits limits;
    private readonly Func<ReadOnlyMemory<byte>, CancellationToken, PdfContent> extract;

    /// <summary>Reads with the usual limits: a minute and 1 GiB for a file, at most 2,000 pages.</summary>
    public PdfReader()
        : this(new PdfProcess(new PdfLimits()))
    {
    }

    internal PdfReader(PdfProcess process)
        : this(process.Limits, process.Read)
    {
    }

    internal PdfReader(PdfLimits limits, Func<ReadOnlyMemory<byte>, CancellationToken, PdfContent> extract) => (this.limits, this.extract) = (limits, extract);

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public Document Read(string file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        if (content.Span[..Math.Min(content.Length, Signature)].IndexOf("%PDF-"u8) < 0)
            throw new DocumentException("The file is not a PDF: it does not begin as one.");
        var pdf = extract(content, cancellationToken);
        CheckText(pdf);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(limits.Time);
        try
        {
            return Arrange(file, pdf, late.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DocumentException("The PDF's pages hold so many pieces that putting them in order was given up. Split it into smaller files.");
        }
    }

    private static Document Arrange(string file, PdfContent pdf, CancellationToken cancellationToken)
    {
        var layout = new PdfLayout(pdf.Pages);
        var sections = new SectionBuilder(file);
        var text = new PdfText(sections, new Hyphenation(layout.Lines)).Write(layout.Blocks(cancellationToken));
        return sections.Build(text, pdf.Title);
    }

    private static void CheckText(PdfContent pdf)
    {
        var characters = pdf.Pages.SelectMany(page => page.Items).SelectMany(item => item.Text).Where(character => !char.IsWhiteSpace(character));
        var (all, unknown) = (0, 0);
        foreach (var character in characters)
        {
            all++;
            if (char.GetUnicodeCategory(character) is UnicodeCategory.PrivateUse or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned || character == '\uFFFD')
                unknown++;
        }

        if (all == 0)
            throw new DocumentException($"The PDF holds no text: its {pdf.Pages.Count} {(pdf.Pages.Count == 1 ? "page is a picture" : "pages are pictures")}, as a scanner makes them. Recognise the text first, with a program for OCR such as OCRmyPDF.");
        if (2 * unknown > all)
            throw new DocumentException("The PDF's text cannot be told from its fonts: they do not say which letters they show. Print it to PDF anew, or recognise its text with a program for OCR.");
    }
}
