using RagPrep.Documents;
using static RagPrep.Tests.Documents.Office.WordFile;

namespace RagPrep.Tests.Documents.Office;

public sealed class WordReaderTests : ReaderTestBase
{
    [Fact]
    public void A_document_of_LibreOffice_is_read_with_its_structure()
    {
        var document = ReadSample("office/libreoffice.docx");

        Assert.Equal("Joins", document.Title);
        Assert.Equal(
        [
            "Joins | Paragraph | A join always compares keys. It costs 10^6 steps.",
            "Joins | Paragraph | A key names a row.",
            "Joins | Paragraph | Notes stand at the end, too.",
            "Joins | Paragraph | This is an endnote.",
            "Joins/Kinds | ListItem | - inner\n  - both sides match",
            "Joins/Kinds | ListItem | - outer",
            "Joins/Kinds | Table | | Name | Keeps |\n|---|---|\n| left | all \\| left rows |",
            "Joins/Kinds | Code | SELECT *\n  FROM t",
            "Joins/Kinds | Paragraph | In another font:",
            "Joins/Kinds | Code | import pandas as pd\npd.merge(a, b)",
            "Joins/Kinds | Paragraph | A paragraph with a box.",
            "Joins/Kinds | Paragraph | Said in a box.",
            "Joins/Kinds/When do rows double? | Paragraph | When keys repeat.",
        ], Outline(document));
    }

    [Fact]
    public void A_document_of_pandoc_is_read_with_its_structure()
    {
        var document = ReadSample("office/pandoc.docx");

        Assert.Equal("Sampling notes", document.Title);
        Assert.Equal(
        [
            "Sampling notes/Sampling | Paragraph | A sample stands for the population it was drawn from. The mean of n draws has standard error σ/(√n), and numpy draws one in a line.",
            "Sampling notes/Sampling | Paragraph | Only if it was drawn at random.",
            "Sampling notes/Sampling/Kinds of samples | ListItem | - simple random\n  - every unit has the same chance\n  - with or without replacement",
            "Sampling notes/Sampling/Kinds of samples | ListItem | - stratified",
            "Sampling notes/Sampling/Kinds of samples | ListItem | - choose the strata",
            "Sampling notes/Sampling/Kinds of samples | ListItem | - draw within each\n  A draw is seeded, so that it can be repeated.",
            "Sampling notes/Sampling/Kinds of samples | Table | | Method | Cost | Variance |\n|---|---|---|\n| simple | low | high |\n| stratified | higher | low a\\|b |",
            "Sampling notes/Sampling/Kinds of samples/Code | Code | import numpy as np\n\ndef draw(values, n):\n    return np.random.choice(values, n)",
            "Sampling notes/Sampling/Kinds of samples/Code | Paragraph | See the docs for H_2O and x^2.",
            "Sampling notes/Sampling/Kinds of samples/Code | Paragraph | x‾=1/n∑_(i=1)^n x_i",
            "Sampling notes/Sampling/Kinds of samples/Code/Why stratify? | Paragraph | Because the strata differ from one another.",
        ], Outline(document));
    }

    [Fact]
    public void Derived_styles_outline_levels_and_list_styles_are_understood() =>
        Assert.Equal(
        [
            "Window functions/Ranking | Paragraph | Ranks are given within a partition.",
            "Window functions/Ranking | ListItem | - ROW_NUMBER\n  - no ties",
            "Window functions/Ranking | ListItem | - RANK",
            "Window functions/Ranking/Frames | Paragraph | ROWS counts rows, RANGE compares values.",
            "Window functions/Ranking/Frames | Code | SUM(x) OVER (\n  ORDER BY day)",
            "Window functions/Ranking/Frames | Paragraph | A remark in a frame of one cell.",
            "Window functions/Ranking/Frames | Table | | Frame | Peers |\n|---|---|\n| ROWS | ignored |",
        ], Outline(ReadSample("office/python-docx.docx")));

    [Theory]
    [InlineData("office/libreoffice.docx", "Running header")]
    [InlineData("office/libreoffice.docx", "never")]
    [InlineData("office/python-docx.docx", "Footer of every page")]
    [InlineData("office/python-docx.docx", "secretly")]
    public void Headers_deletions_and_hidden_words_are_left_out(string file, string words) =>
        Assert.DoesNotContain(words, ReadSample(file).Text, StringComparison.Ordinal);

    [Fact]
    public void A_heading_is_known_by_its_style_in_any_language()
    {
        const string styles = """
            <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
            """;
        var body = Paragraph("Kapitel", """<w:pStyle w:val="berschrift1"/>""") + Paragraph("Worte.", """<w:pStyle w:val="Loop"/>""");

        Assert.Equal(["Kapitel | Paragraph | Worte."], Outline(Read(Of(body, styles))));
    }

    [Fact]
    public void A_table_of_contents_does_not_repeat_the_headings()
    {
        const string styles = """<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>""";

        Assert.Equal([" | Paragraph | Words."], Outline(Read(Of(Paragraph("Joins 7", """<w:pStyle w:val="V1"/>""") + Paragraph("Words."), styles))));
    }

    [Fact]
    public void A_document_that_is_typed_in_one_font_throughout_is_no_code()
    {
        const string styles = """<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr></w:rPrDefault></w:docDefaults>""";

        Assert.Equal([" | Paragraph | One.", " | Paragraph | Two."], Outline(Read(Of(Paragraph("One.") + Paragraph("Two."), styles))));
    }

    [Fact]
    public void What_is_stated_for_new_and_for_old_programs_is_read_once()
    {
        const string body = """
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="u"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """;

        Assert.Equal([" | Paragraph | In a box."], Outline(Read(Of(body))));
    }

    [Fact]
    public void What_only_old_programs_are_told_is_read()
    {
        const string body = """
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH><wp:posOffset>0</wp:posOffset></wp:positionH></wp:anchor></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """;

        Assert.Equal([" | Paragraph | In a box."], Outline(Read(Of(body))));
    }

    [Fact]
    public void A_note_that_refers_to_itself_is_read_once()
    {
        const string note = """<w:footnote w:id="2"><w:p><w:r><w:t>Note.</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>""";

        Assert.Equal([" | Paragraph | Text.", " | Paragraph | Note."], Outline(Read(Of("""<w:p><w:r><w:t>Text.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>""", footnotes: note))));
    }

    [Theory]
    [InlineData("<m:sSup><m:e><m:r><m:t>a+b</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>", "(a+b)^2")]
    [InlineData("<m:d><m:e><m:r><m:t>n</m:t></m:r></m:e><m:e><m:r><m:t>k</m:t></m:r></m:e></m:d>", "(n|k)")]
    [InlineData("<m:func><m:fName><m:r><m:t>ln</m:t></m:r></m:fName><m:e><m:r><m:t>x</m:t></m:r></m:e></m:func>", "ln x")]
    // What pandoc writes where a sum has no upper bound: a blank of no width.
    [InlineData("<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub><m:r><m:t>b</m:t></m:r></m:sub><m:sup><m:r><m:t>\u200B</m:t></m:r></m:sup><m:e><m:r><m:t>q</m:t></m:r></m:e></m:nary>", "∑_b q")]
    [InlineData("<m:acc><m:e><m:r><m:t>p</m:t></m:r></m:e></m:acc>", "p\u0302")]
    [InlineData("<m:m><m:mr><m:e><m:r><m:t>1</m:t></m:r></m:e><m:e><m:r><m:t>0</m:t></m:r></m:e></m:mr><m:mr><m:e><m:r><m:t>0</m:t></m:r></m:e><m:e><m:r><m:t>1</m:t></m:r></m:e></m:mr></m:m>", "[1, 0; 0, 1]")]
    public void Formulas_read_as_one_would_type_them(string formula, string expected) =>
        Assert.Equal([$" | Paragraph | {expected}"], Outline(Read(Of($"<w:p><m:oMath>{formula}</m:oMath></w:p>"))));

    private static Document Read(byte[] content) => DocumentReaders.For("w.docx")!.Read("w.docx", content);
}
