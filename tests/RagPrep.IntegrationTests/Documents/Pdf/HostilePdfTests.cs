using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using RagPrep.Documents;
using RagPrep.Documents.Pdf;

namespace RagPrep.IntegrationTests.Documents.Pdf;

/// <summary>Files that would take the reader's time, memory or trust.</summary>
public sealed class HostilePdfTests
{
    [NodeFact]
    public void A_broken_table_of_objects_is_mended_and_the_text_read()
    {
        var text = Encoding.Latin1.GetString(PdfFixture.Bytes("latex.pdf"));
        var place = text.LastIndexOf("startxref", StringComparison.Ordinal);

        var document = PdfFixture.Read(Encoding.Latin1.GetBytes(text[..place] + "startxref\n7\n%%EOF\n"), new PdfLimits());

        Assert.Contains("Nonresponse bias", document.Text, StringComparison.Ordinal);
    }

    /// <summary>PDF.js finds the pages by itself then, and leaves a failed promise behind, for which Node.js would end.</summary>
    [NodeFact]
    public void Pages_that_stand_elsewhere_than_the_table_says_are_read()
    {
        var text = Encoding.Latin1.GetString(PdfFixture.Bytes("libreoffice.pdf"));
        foreach (var page in new[] { 1, 4 })
        {
            var place = text.IndexOf($"\n{page} 0 obj", StringComparison.Ordinal) + 1;
            text = text.Replace($"{place:D10}", $"{place + 9:D10}", StringComparison.Ordinal);
        }

        var document = PdfFixture.Read(Encoding.Latin1.GetBytes(text), new PdfLimits());

        Assert.Contains("A new column that may be empty", document.Text, StringComparison.Ordinal);
    }

    [NodeFact]
    public void A_file_cut_in_half_is_said_to_be_damaged()
    {
        var content = PdfFixture.Bytes("libreoffice.pdf");

        var error = Assert.Throws<DocumentException>(() => PdfFixture.Read(content[..(content.Length / 2)], new PdfLimits()));

        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
    }

    [NodeFact]
    public void A_form_that_draws_itself_does_not_hang()
    {
        const string text = "BT /F 12 Tf 72 400 Td (Text of the page.) Tj ET";
        var form = PdfBuilder.Stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>");

        EndsInTime(PdfBuilder.Page(text + " /X Do", form), TimeSpan.FromSeconds(5));
    }

    [NodeFact]
    public void A_tree_of_pages_that_holds_itself_does_not_hang() =>
        EndsInTime(PdfBuilder.File("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000 >>"), TimeSpan.FromSeconds(5));

    [NodeFact]
    public void A_table_of_objects_that_refers_to_itself_does_not_hang()
    {
        var content = Encoding.Latin1.GetString(PdfBuilder.Pages(1));
        var start = content.IndexOf("xref", StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture);

        EndsInTime(Encoding.Latin1.GetBytes(content.Replace("/Root 1 0 R", $"/Root 1 0 R /Prev {start}", StringComparison.Ordinal)), TimeSpan.FromSeconds(5));
    }

    [NodeFact]
    public void More_pages_than_are_read_are_refused_and_told()
    {
        var error = Assert.Throws<DocumentException>(() => PdfFixture.Read(PdfBuilder.Pages(30), new PdfLimits { Pages = 20 }));

        Assert.Contains("30 pages", error.Message, StringComparison.Ordinal);
    }

    [NodeFact]
    public void Thousands_of_pages_are_refused_at_once_by_the_usual_limits()
    {
        var clock = Stopwatch.StartNew();

        Assert.Contains("5000 pages", Assert.Throws<DocumentException>(() => PdfFixture.Read(PdfBuilder.Pages(5_000), new PdfLimits())).Message, StringComparison.Ordinal);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [NodeFact]
    public void What_takes_too_long_is_given_up_and_told()
    {
        var error = Assert.Throws<DocumentException>(() => PdfFixture.Read(PdfBuilder.Pages(1_500), new PdfLimits { Time = TimeSpan.FromMilliseconds(300) }));

        Assert.Contains("0.3 seconds", error.Message, StringComparison.Ordinal);
    }

    [NodeFact]
    public void A_stream_that_unfolds_to_gigabytes_is_given_up_and_told()
    {
        var error = Assert.Throws<DocumentException>(() => PdfFixture.Read(Bomb(), new PdfLimits { Memory = 400, Time = TimeSpan.FromSeconds(30) }));

        Assert.Contains("given up", error.Message, StringComparison.Ordinal);
    }

    [NodeFact]
    public void Too_much_text_is_refused() =>
        Assert.Contains("more text", Assert.Throws<DocumentException>(() => PdfFixture.Read(PdfBuilder.Pages(100), new PdfLimits { Output = 5_000 })).Message, StringComparison.Ordinal);

    [NodeFact]
    public void A_protected_file_is_said_to_need_its_password() =>
        Assert.Contains("password", Assert.Throws<DocumentException>(() => PdfFixture.Read("protected.pdf")).Message, StringComparison.Ordinal);

    [NodeFact]
    public void A_page_of_very_many_pieces_is_refused()
    {
        var pieces = string.Concat(Enumerable.Range(0, 21_000).Select(i => $"1 0 0 1 {i % 100 * 5} {800 - (i / 100 * 3)} Tm (a{i}) Tj "));

        Assert.Contains("a page of it", Assert.Throws<DocumentException>(() => PdfFixture.Read(PdfBuilder.Page($"BT /F 1 Tf {pieces} ET", "null"), new PdfLimits())).Message, StringComparison.Ordinal);
    }

    /// <summary>Bytes changed, left out and written twice; the numbers that make them are the seeds.</summary>
    [NodeFact]
    public void Damage_anywhere_ends_in_a_document_or_a_reason()
    {
        foreach (var (file, seed) in new[] { "latex.pdf", "libreoffice.pdf", "chromium.pdf" }.SelectMany(file => Enumerable.Range(1, 10), (file, seed) => (file, seed)))
        {
            var error = Record.Exception(() => PdfFixture.Read(Damaged(PdfFixture.Bytes(file), new Random(seed)), new PdfLimits()));

            Assert.True(error is null or DocumentException, $"{file}, seed {seed}: {error}");
        }
    }

    private static byte[] Damaged(byte[] content, Random random)
    {
        var bytes = content.ToList();
        var changes = new[] { 1, 5, 40, 400 }[random.Next(4)];
        for (var i = 0; i < changes; i++)
        {
            var (at, length) = (random.Next(bytes.Count - 60), random.Next(1, 60));
            var kind = random.Next(3);
            if (kind == 0)
                bytes[at] = (byte)random.Next(256);
            else if (kind == 1)
                bytes.RemoveRange(at, length);
            else
                bytes.InsertRange(at, bytes.GetRange(at, length));
        }

        return [.. bytes];
    }

    [NodeFact]
    public void Letters_that_are_half_a_character_do_no_harm() =>
        Assert.Contains("Text", PdfFixture.Read(PdfBuilder.Halves(), new PdfLimits()).Text, StringComparison.Ordinal);

    [NodeFact]
    public void Cancelling_ends_the_reading()
    {
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.ThrowsAny<OperationCanceledException>(() => new PdfReader().Read("a.pdf", PdfBuilder.Pages(1_500), cancelled.Token));
    }

    [Fact]
    public void What_is_no_PDF_is_refused_before_a_process_starts() =>
        Assert.Contains("not a PDF", Assert.Throws<DocumentException>(() => new PdfReader().Read("a.pdf", "plain text"u8.ToArray())).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_Node_the_error_says_what_to_install() =>
        Assert.Contains(
            "install Node.js",
            Assert.Throws<DocumentException>(() => new PdfReader(new PdfProcess(new PdfLimits(), "no-such-program")).Read("a.pdf", PdfBuilder.Pages(1))).Message,
            StringComparison.Ordinal);

    /// <summary>Read or refused, but not given up: the reader itself must see the loop.</summary>
    private static void EndsInTime(byte[] content, TimeSpan limit)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            Assert.NotEmpty(PdfFixture.Read(content, new PdfLimits { Time = limit }).Text);
        }
        catch (DocumentException error)
        {
            Assert.NotEmpty(error.Message);
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, limit + TimeSpan.FromSeconds(5));
    }

    /// <summary>Two gigabytes of spaces, twice packed.</summary>
    private static byte[] Bomb()
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var spaces = new byte[1 << 20];
            spaces.AsSpan().Fill((byte)' ');
            for (var i = 0; i < 2_000; i++)
                deflate.Write(spaces);
        }

        var twice = new MemoryStream();
        using (var deflate = new ZLibStream(twice, CompressionLevel.SmallestSize, leaveOpen: true))
            packed.WriteTo(deflate);
        var contents = Encoding.Latin1.GetString(twice.ToArray());
        return PdfBuilder.File(
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
            PdfBuilder.Stream(contents, "/Filter [/FlateDecode /FlateDecode]"));
    }
}
