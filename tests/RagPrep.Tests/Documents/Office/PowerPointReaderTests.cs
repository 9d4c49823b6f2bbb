using RagPrep.Documents;

namespace RagPrep.Tests.Documents.Office;

public sealed class PowerPointReaderTests : ReaderTestBase
{
    [Fact]
    public void A_presentation_of_LibreOffice_is_read_slide_by_slide_hidden_ones_too()
    {
        var document = ReadSample("office/libreoffice.pptx");

        Assert.Equal("Sampling error", document.Title);
        Assert.Equal([1, 2, 3], document.Sections.Select(section => section.Page));
        Assert.Equal(
        [
            "Sampling error | ListItem | - shrinks with the root of n\n  - so four times the data halves it",
            "Sampling error | ListItem | - does not mend bias",
            "Sampling error | Paragraph | Tell the story of the 1936 poll.",
            "Hidden figures | Table | | n | Error |\n| 100 | 5 % |",
            "Slide 3 | Paragraph | A box in a group, on a slide without a title.",
            "Slide 3 | Paragraph | Another box.",
        ], Outline(document));
    }

    [Fact]
    public void A_presentation_of_pandoc_is_read_with_its_sections_notes_and_formulas()
    {
        var document = ReadSample("office/pandoc.pptx");

        Assert.Equal("Sampling", document.Title);
        Assert.Equal([1, 3, 4, 5], document.Sections.Select(section => section.Page));
        Assert.Equal(
        [
            "Sampling | Paragraph | A talk",
            "Sampling/Basics/What a sample is | ListItem | - stands for the population\n  - if drawn at random",
            "Sampling/Basics/What a sample is | ListItem | - has a standard error of σ/(√n)",
            "Sampling/Basics/What a sample is | Paragraph | Ask the audience who has run a survey.",
            "Sampling/Basics/Costs | Table | | Method | Cost |\n|---|---|\n| simple | low |\n| stratified | higher |",
            "Sampling/Basics/In code | Code | draw(values, 10)\nkeep(values)",
        ], Outline(document));
    }

    [Fact]
    public void A_Word_document_is_no_presentation() =>
        Assert.Contains("no PowerPoint presentation", Assert.Throws<DocumentException>(() =>
            DocumentReaders.For("p.pptx")!.Read("p.pptx", WordFile.Of(WordFile.Paragraph("Words.")))).Message, StringComparison.Ordinal);
}
