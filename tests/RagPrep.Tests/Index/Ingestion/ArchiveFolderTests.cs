using System.IO.Compression;
using RagPrep.Documents;
using RagPrep.Documents.Archives;
using RagPrep.Index;
using RagPrep.Index.Ingestion;

namespace RagPrep.Tests.Index.Ingestion;

public sealed class ArchiveFolderTests
{
    [Fact]
    public void Documents_are_listed_below_the_archive_and_other_files_left_out()
    {
        var files = List(Zip("b/a.md", "c.TXT", "image.png", "folder/", ".hidden.md", "__MACOSX/._a.md", ".git/x.md"));

        Assert.Equal(["notes/bundle.zip/b/a.md", "notes/bundle.zip/c.TXT"], files.Select(file => file.File));
        Assert.All(files, file => Assert.Equal((5, 17, null), (file.Bytes, file.Modified, file.Problem)));
        Assert.Equal("b/a.md", files[0].Entry);
    }

    [Theory]
    [InlineData("../a.md")]
    [InlineData("b/../../a.md")]
    [InlineData("/etc/a.md")]
    [InlineData("C:/a.md")]
    [InlineData("..\\a.md")]
    [InlineData("a\u0007.md")]
    [InlineData("b//a.md")]
    public void Names_that_are_no_plain_paths_are_left_out_with_the_reason(string name)
    {
        var files = List(Zip(name, "good.md"));

        Assert.Equal(["notes/bundle.zip/good.md", "notes/bundle.zip"], files.Select(file => file.File));
        Assert.Contains("Left out", files[1].Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(files[1].Problem!, char.IsControl);
        Assert.False(files[1].HidesDocuments);
    }

    [Fact]
    public void Many_bad_names_make_one_short_sentence()
    {
        var problem = List(Zip([.. Enumerable.Range(0, 500).Select(i => $"../{i}{new string('x', 200)}.md")]))[0].Problem!;

        Assert.Contains("495 more", problem, StringComparison.Ordinal);
        Assert.InRange(problem.Length, 100, 1_000);
    }

    [Fact]
    public void Links_are_left_out()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            zip.CreateEntry("link.md").ExternalAttributes = unchecked((int)0xA1FF0000);
            zip.CreateEntry("file.md").ExternalAttributes = unchecked((int)0x81A40000);
        }

        Assert.Equal("notes/bundle.zip/file.md", Assert.Single(List(stream.ToArray())).File);
    }

    [Fact]
    public void An_archive_inside_is_a_result_that_says_so() =>
        Assert.Contains("inside an archive", Assert.Single(List(Zip("inner.zip"))).Problem, StringComparison.Ordinal);

    [Fact]
    public void An_encrypted_entry_is_a_result_that_says_so()
    {
        var zip = Zip("secret.md");
        // The flag's lowest bit, in both headers.
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;

        Assert.Contains("password", Assert.Single(List(zip)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_is_an_archive_inside_is_one_file() =>
        Assert.Equal("notes/bundle.zip", Assert.Single(List(Zip("[Content_Types].xml", "word/document.xml", "word/a.md"))).File);

    [Theory]
    [InlineData(2, 1_000, 1_000, "more than 2 entries")]
    [InlineData(100, 14, 1_000, "expand")]
    public void Archives_over_the_limits_are_refused(int entries, long bytes, int ratio, string reason)
    {
        var limits = new ArchiveLimits { Entries = entries, ExpandedBytes = bytes, Ratio = ratio };

        Assert.Contains(reason, Assert.Throws<DocumentException>(() => List(Zip("a.md", "b.md", "c.md"), limits)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_by_what_it_states()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var bomb = zip.CreateEntry("bomb.txt").Open();
            bomb.Write(new byte[50 << 20]);
        }

        Assert.Contains("bomb", Assert.Throws<DocumentException>(() => List(stream.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_without_documents_is_refused_where_it_is_sent()
    {
        Assert.Contains("no document", Assert.Throws<DocumentException>(() => ArchivedDocuments.In("a.zip", new MemoryStream(Zip("a.png")))).Message, StringComparison.Ordinal);
        Assert.Equal(["a.zip/b.md"], ArchivedDocuments.In("a.zip", new MemoryStream(Zip("b.md"))));
    }

    private static IReadOnlyList<CorpusFile> List(byte[] zip, ArchiveLimits? limits = null) =>
        new ArchiveFolder([".md", ".txt"], limits).List(new CorpusFile("notes/bundle.zip", "", zip.Length, 17), new MemoryStream(zip));

    private static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("hello"u8);
            }
        }
        return stream.ToArray();
    }
}
