using System.IO.Compression;
using System.Text;
using RagPrep.Documents;
using RagPrep.Documents.Detection;

namespace RagPrep.Tests.Documents.Detection;

public sealed class ContentTypeTests
{
    private const string Notebook = """{"cells": [{"cell_type": "markdown", "source": "# A"}], "nbformat": 4}""";
    private const string Cards = """[{"question": "Why?", "answer": "So."}]""";
    private const string Lines = "{\"q\": \"Why?\", \"a\": \"So.\"}\n{\"q\": \"How?\", \"a\": \"Thus.\"}\n";
    private const string Markdown = "# Title\n\nText.\n\n## More\n\nText.\n";

    [Theory]
    [InlineData("notes.md", "Some words, some more.", ".md")]
    [InlineData("notes.txt", Markdown, ".txt")]
    [InlineData("a.markdown", "[1] A footnote.", ".markdown")]
    [InlineData("a.htm", "<p>Text</p>", ".htm")]
    [InlineData("a.csv", "a;b\n1;2\n", ".csv")]
    [InlineData("a.json", Lines, ".json")]
    [InlineData("a.jsonl", Cards, ".jsonl")]
    [InlineData("a.md", "{\"a\": 1}", ".md")]
    [InlineData("a.txt", "%PDF- is how a PDF starts, or so it says.", ".pdf")]
    [InlineData("b.txt", "A PDF starts with %PDF-1.7.", ".txt")]
    [InlineData("b.md", "BMW, MZ and ID3 are names.", ".md")]
    [InlineData("b.md", "MZ are letters.", ".md")]
    public void The_name_decides_where_the_content_may_be_what_it_says(string file, string content, string extension) => Assert.Equal(extension, Of(file, content));

    [Theory]
    [InlineData("a.md", "<!DOCTYPE html>\n<html><body>x</body></html>", ".html")]
    [InlineData("a.txt", "<?xml version=\"1.0\"?>\n<!-- x --><html lang=\"en\"></html>", ".html")]
    [InlineData("a.json", Notebook, ".ipynb")]
    [InlineData("a.txt", Notebook, ".ipynb")]
    [InlineData("a.ipynb", Cards, ".json")]
    [InlineData("a.md", Lines, ".jsonl")]
    [InlineData("a.txt", Cards, ".json")]
    [InlineData("a.json", Markdown, ".md")]
    [InlineData("a.ipynb", "Just words.", ".txt")]
    [InlineData("a.html", Markdown, ".md")]
    [InlineData("a.csv", Markdown, ".md")]
    [InlineData("deck.txt", "#separator:tab\nfront\tback\n", ".tsv")]
    [InlineData("README", Markdown, ".md")]
    [InlineData("README", "Plain words, and some more.", ".txt")]
    [InlineData("data", "name\tsize\na\t1\nb\t2\n", ".tsv")]
    [InlineData("cards", "question,answer\nWhy?,So.\n", ".csv")]
    public void The_content_decides_where_the_name_cannot_be_right(string file, string content, string extension) => Assert.Equal(extension, Of(file, content));

    [Theory]
    [InlineData("{\"q\": ", ".json")]
    [InlineData("[1, 2", ".ipynb")]
    public void Json_that_breaks_off_stays_what_it_is_called(string content, string extension) => Assert.Equal(extension, Of("a" + extension, content));

    [Fact]
    public void A_long_list_is_told_by_its_start() =>
        Assert.Equal(".json", Of("a.txt", "[" + string.Concat(Enumerable.Repeat("{\"question\": \"Why?\", \"answer\": \"So.\"},\n", 10_000)) + "{}]"));

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "PNG")]
    [InlineData("FFD8FFE000104A464946000101", "JPEG")]
    [InlineData("52494646AA00000057454250565038", "WebP")]
    [InlineData("4D5A90000300000004000000FFFF0000", "executable")]
    [InlineData("7F454C46020101000000000000000000", "executable")]
    [InlineData("D0CF11E0A1B11AE10000000000000000", "old format")]
    [InlineData("7B5C727466315C616E736920486921", "Rich Text")]
    [InlineData("1F8B0800000000000003", "gzip")]
    [InlineData("000102030405060708", "unknown kind")]
    public void What_is_no_document_is_named(string hex, string name)
    {
        var refusal = Assert.Throws<DocumentException>(() => DocumentReaders.For("a.md", Convert.FromHexString(hex))).Message;
        Assert.Contains(name, refusal, StringComparison.Ordinal);
        Assert.Contains("though it is called .md", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".docx", "[Content_Types].xml", "word/document.xml")]
    [InlineData(".pptx", "[Content_Types].xml", "ppt/presentation.xml")]
    [InlineData(null, "[Content_Types].xml", "xl/workbook.xml")]
    [InlineData(".zip", "a.md", "word/b.md")]
    public void Zip_archives_are_told_by_the_names_in_them(string? extension, params string[] names) =>
        Assert.Equal(extension, ContentType.Of("a.md", Zip([.. names.Select(name => (name, "x"))])).Extension);

    [Fact]
    public void Books_and_OpenDocument_files_state_what_they_are()
    {
        Assert.Equal(".epub", ContentType.Of("a.zip", Zip(("mimetype", "application/epub+zip"))).Extension);
        Assert.Contains("OpenDocument", ContentType.Of("a.zip", Zip(("mimetype", "application/vnd.oasis.opendocument.text"))).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_archive_is_refused_with_the_reason()
    {
        var zip = Zip(("a.md", "x"));
        Assert.Contains("to its end", Assert.Throws<DocumentException>(() => DocumentReaders.For("a.docx", zip[..^10])).Message, StringComparison.Ordinal);
        Assert.Contains("Call it .zip", Assert.Throws<DocumentException>(() => DocumentReaders.For("a.docx", zip)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_is_told_like_bytes_in_memory()
    {
        Assert.Equal(".docx", ContentType.Of("x", new MemoryStream(Zip(("[Content_Types].xml", ""), ("word/document.xml", "")))).Extension);
        Assert.Equal(".md", ContentType.Of("x.md", new MemoryStream("text"u8.ToArray())).Extension);
    }

    private static string? Of(string file, string content) => ContentType.Of(file, Encoding.UTF8.GetBytes(content)).Extension;

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return stream.ToArray();
    }
}
