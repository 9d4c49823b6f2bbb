using RagPrep.Documents;
using RagPrep.Documents.Epub;
using RagPrep.Documents.Office;

namespace RagPrep.Tests.Documents;

public sealed class DocumentReadersTests
{
    [Theory]
    [InlineData("a/b.md", typeof(MarkdownReader))]
    [InlineData("B.MARKDOWN", typeof(MarkdownReader))]
    [InlineData("c.txt", typeof(PlainTextReader))]
    [InlineData("c.text", typeof(PlainTextReader))]
    [InlineData("d.html", typeof(HtmlReader))]
    [InlineData("d.htm", typeof(HtmlReader))]
    [InlineData("e.ipynb", typeof(NotebookReader))]
    [InlineData("f.docx", typeof(WordReader))]
    [InlineData("f.DOCM", typeof(WordReader))]
    [InlineData("g.pptx", typeof(PowerPointReader))]
    [InlineData("h.epub", typeof(EpubReader))]
    public void The_extension_picks_the_reader(string file, Type reader) => Assert.IsType(reader, DocumentReaders.For(file));

    [Theory]
    [InlineData("a.exe")]
    [InlineData("README")]
    [InlineData(".md/file")]
    public void Other_files_have_none(string file) => Assert.Null(DocumentReaders.For(file));
}
