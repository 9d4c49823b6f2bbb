using System.Text;
using RagPrep.Documents;
using RagPrep.Tests.Documents.Archives;

namespace RagPrep.Tests.Documents.Office;

/// <summary>Files that are not what they seem, and files built to do harm.</summary>
public sealed class HostileOfficeTests : ReaderTestBase
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public void Links_out_of_the_package_macros_and_missing_parts_do_no_harm()
    {
        // The template made in memory carries an attached template on the web, a link that is no address, a macro and a lost picture.
        var document = Read(WordFile.Of(WordFile.Paragraph("Words.")));

        Assert.Equal([" | Paragraph | Words."], Outline(document));
    }

    [Fact]
    public void An_old_document_under_a_new_name_is_refused_with_the_reason()
    {
        var old = File.ReadAllBytes(SamplePath("office/old.doc"));

        Assert.Matches("old binary format.*save it as \\.docx", Refused(old));
        Assert.Matches("old binary format.*save it as \\.pptx", Refused(old, "p.pptx"));
    }

    [Fact]
    public void A_protected_document_is_refused_with_the_reason()
    {
        byte[] container = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1_000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]];

        Assert.Contains("password", Refused(container), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData(@"{\rtf1 words}", "rich text")]
    [InlineData("plain words", "no zip archive")]
    public void Other_files_under_the_name_are_refused_with_the_reason(string content, string reason) =>
        Assert.Contains(reason, Refused(Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void An_entity_bomb_is_refused_with_the_reason()
    {
        var entities = string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY e{i} \"&e{i - 1};&e{i - 1};&e{i - 1};&e{i - 1};\">"));
        var bomb = $"<!DOCTYPE w:document [<!ENTITY e0 \"ha\">{entities}]><w:document {Word}><w:body><w:p><w:r><w:t>&e30;</w:t></w:r></w:p></w:body></w:document>";

        Assert.Contains("document type", Refused(WordFile.OfMain(bomb)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_machine_cannot_be_drawn_in()
    {
        var thief = $"<!DOCTYPE w:document [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><w:document {Word}><w:body><w:p><w:r><w:t>&file;</w:t></w:r></w:p></w:body></w:document>";

        Assert.Contains("document type", Refused(WordFile.OfMain(thief)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_parsed()
    {
        var blank = new byte[300 << 20];
        blank.AsSpan().Fill((byte)' ');

        Assert.Contains("zip bomb", Refused(ZipFile.Of([("word/document.xml", blank)])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>")]
    [InlineData("<w:tbl><w:tr><w:tc>")]
    [InlineData("<w:p><w:r>")]
    public void Deep_nesting_is_refused_with_the_reason(string opening)
    {
        var deep = string.Concat(Enumerable.Repeat(opening, 100_000));

        Assert.Contains("nested too deeply", Refused(WordFile.OfMain($"<w:document {Word}><w:body>{deep}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_just_below_the_limit_is_read_in_time()
    {
        // 80 tables within one another, each with text: what is looked for in each of them must not multiply.
        const string open = "<w:tbl><w:tr><w:tc>", close = "</w:tc></w:tr></w:tbl>";
        var words = WordFile.Paragraph(string.Concat(Enumerable.Repeat("words ", 500)));
        var body = string.Concat(Enumerable.Repeat(open + words, 80)) + string.Concat(Enumerable.Repeat(close, 80));

        Assert.Equal(80, Outline(Read(WordFile.Of(body))).Count());
    }

    [Fact]
    public void Broken_xml_is_refused_with_its_place() =>
        Assert.Contains("'word/document.xml' is damaged", Refused(WordFile.OfMain($"<w:document {Word}><w:body><w:p></w:body>")), StringComparison.Ordinal);

    [Fact]
    public void An_archive_of_other_things_is_no_document() =>
        Assert.Contains("no Word document", Refused(ZipFile.Of(("readme.txt", "words"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("office/libreoffice.docx")]
    [InlineData("office/libreoffice.pptx")]
    [InlineData("office/pandoc.epub")]
    public void A_file_that_was_cut_off_is_refused(string file)
    {
        var content = File.ReadAllBytes(SamplePath(file));

        Assert.Contains("end is missing", Refused(content[..(content.Length / 2)], file), StringComparison.Ordinal);
    }

    /// <summary>Bytes changed at random, from a seed that a failure names.</summary>
    [Theory]
    [InlineData("office/libreoffice.docx")]
    [InlineData("office/pandoc.docx")]
    [InlineData("office/libreoffice.pptx")]
    [InlineData("office/pandoc.epub")]
    public void A_damaged_file_is_read_or_refused_but_never_worse(string file)
    {
        var content = File.ReadAllBytes(SamplePath(file));
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var damaged = content.ToArray();
            for (var i = 0; i < 1 + seed % 20; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);

            var thrown = Record.Exception(() => DocumentReaders.For(file)!.Read(file, damaged));

            Assert.True(thrown is null or DocumentException, $"Seed {seed}: {thrown}");
        }
    }

    /// <summary>Tags and attributes changed inside the XML, which damage to packed bytes hardly reaches.</summary>
    [Theory]
    [InlineData("office/libreoffice.docx")]
    [InlineData("office/pandoc.docx")]
    [InlineData("office/libreoffice.pptx")]
    public void A_document_with_damaged_xml_is_read_or_refused_but_never_worse(string file)
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var damaged = DamagedXml(File.ReadAllBytes(SamplePath(file)), new Random(seed));

            var thrown = Record.Exception(() => DocumentReaders.For(file)!.Read(file, damaged));

            Assert.True(thrown is null or DocumentException, $"Seed {seed}: {thrown}");
        }
    }

    private static byte[] DamagedXml(byte[] content, Random random)
    {
        using var archive = new RagPrep.Documents.Archives.BoundedArchive(content);
        return ZipFile.Of(archive.Entries.Select(entry => (entry.FullName, Damaged(archive.Read(entry)))).ToArray());

        byte[] Damaged(byte[] part)
        {
            var words = Encoding.UTF8.GetString(part).Split('"');
            // Attribute values stand at the odd places: swap two, or put in what no program would write.
            for (var i = 0; words.Length > 3 && i < 3; i++)
            {
                var at = random.Next(words.Length / 2) * 2 + 1;
                words[at] = random.Next(3) switch { 0 => words[random.Next(words.Length / 2) * 2 + 1], 1 => "-999999999999", _ => "" };
            }

            return Encoding.UTF8.GetBytes(string.Join('"', words));
        }
    }

    private static Document Read(byte[] content, string file = "w.docx") => DocumentReaders.For(file)!.Read(file, content);

    private static string Refused(byte[] content, string file = "w.docx") => Assert.Throws<DocumentException>(() => Read(content, file)).Message;
}
