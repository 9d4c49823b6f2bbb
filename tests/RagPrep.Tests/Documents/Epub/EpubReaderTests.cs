using RagPrep.Documents;
using RagPrep.Tests.Documents.Archives;

namespace RagPrep.Tests.Documents.Epub;

public sealed class EpubReaderTests : ReaderTestBase
{
    private const string Container = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf"/></rootfiles></container>""";

    [Fact]
    public void A_book_of_pandoc_is_read_chapter_by_chapter()
    {
        var document = ReadSample("office/pandoc.epub");

        Assert.Equal("Sampling notes", document.Title);
        Assert.Equal(
        [
            "Sampling | Paragraph | A sample stands for the population it was drawn from. The mean of n draws has standard error $\\frac{\\sigma}{\\sqrt{n}}$, and numpy draws one in a line.",
            "Sampling/Kinds of samples | ListItem | - simple random\n  - every unit has the same chance\n  - with or without replacement",
        ], Outline(document).Take(2));
        Assert.Equal("Sampling/Kinds of samples/Code/Why stratify? | ListItem | - Only if it was drawn at random.", Outline(document).Last());
    }

    [Fact]
    public void Chapters_come_in_the_order_of_the_spine_without_the_contents()
    {
        var book = Book(
            """<itemref idref="b"/><itemref idref="toc"/><itemref idref="a"/><itemref idref="a"/><itemref idref="missing"/>""",
            ("book/a b.html", "<h1>Second</h1><p>Two.</p>"), ("book/b.html", "<html><head><title/></head><body><h1>First</h1><p>One.</p><aside>A box.</aside></body></html>"), ("book/toc.html", "<p>Contents</p>"));

        Assert.Equal(["First | Paragraph | One.", "First | Paragraph | A box.", "Second | Paragraph | Two."], Outline(Read(book)));
    }

    [Fact]
    public void A_locked_book_is_refused_with_the_reason()
    {
        var book = Book("""<itemref idref="b"/>""", ("book/b.html", "x"), ("META-INF/encryption.xml", """<encryption><CipherReference URI="book/b.html"/></encryption>"""));

        Assert.Contains("DRM", Refused(book), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_bomb_is_refused_with_the_reason()
    {
        var book = ZipFile.Of(("META-INF/container.xml", """<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;">]><container>&c;</container>"""));

        Assert.Contains("document type", Refused(book), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_other_things_is_no_book() =>
        Assert.Contains("no EPUB book", Refused(ZipFile.Of(("readme.txt", "words"))), StringComparison.Ordinal);

    [Fact]
    public void A_book_cannot_name_a_file_outside()
    {
        var book = ZipFile.Of(("META-INF/container.xml", """<container><rootfile full-path="../../../etc/passwd"/></container>"""));

        Assert.Contains("missing", Refused(book), StringComparison.Ordinal);
    }

    private static byte[] Book(string spine, params (string Name, string Content)[] files) => ZipFile.Of(
    [
        ("META-INF/container.xml", Container),
        ("book/package.opf", $"""
            <package><manifest><item id="a" href="a%20b.html" media-type="application/xhtml+xml"/><item id="b" href="b.html" media-type="application/xhtml+xml"/>
            <item id="toc" href="toc.html" media-type="application/xhtml+xml" properties="nav"/></manifest><spine>{spine}</spine></package>
            """),
        .. files,
    ]);

    private static Document Read(byte[] content) => DocumentReaders.For("b.epub")!.Read("b.epub", content);

    private static string Refused(byte[] content) => Assert.Throws<DocumentException>(() => Read(content)).Message;
}
