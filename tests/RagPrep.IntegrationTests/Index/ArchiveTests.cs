using System.IO.Compression;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Index;

public sealed class ArchiveTests : IDisposable
{
    private const string Joins = "# Joins\n\nA left join keeps every row of the left table.\n";
    private readonly Library library = new();

    public ArchiveTests() =>
        library.Write("stats/p-values.md", "# p-values\n\nA p-value is the probability of data at least as extreme under the null hypothesis.\n");

    private string Bundle => Path.Combine(library.Corpus, "bundle.zip");

    public void Dispose() => library.Dispose();

    [Fact]
    public async Task Documents_in_an_archive_are_found_and_those_unchanged_are_not_read_again()
    {
        Pack(("sql/joins.md", Joins), ("sql/windows.md", "# Windows\n\nA window function sees neighbouring rows.\n"));
        var first = await library.IndexAsync();
        var again = await library.IndexAsync();

        Assert.Equal((3, 0, 3), (first.Changed.Count, again.Changed.Count, again.Unchanged));
        Assert.Equal("bundle.zip/sql/joins.md", await BestFileAsync("What does a left join keep?"));

        Pack(("sql/joins.md", Joins), ("sql/windows.md", "# Windows\n\nA window function ranks rows.\n"));
        var changed = await library.IndexAsync();
        Assert.Equal("bundle.zip/sql/windows.md", Assert.Single(changed.Changed).File);

        Pack(("sql/joins.md", Joins));
        Assert.Equal(1, (await library.IndexAsync()).Removed);
    }

    [Fact]
    public async Task An_archive_that_cannot_be_opened_is_a_result_and_what_was_in_it_stays()
    {
        Pack(("joins.md", Joins));
        await library.IndexAsync();
        var whole = await File.ReadAllBytesAsync(Bundle);
        await File.WriteAllBytesAsync(Bundle, whole[..^30]);
        library.Write("new.md", "# New\n\nOther files go on.\n");

        var broken = await library.IndexAsync();

        Assert.Equal("bundle.zip", Assert.Single(broken.Failed).File);
        Assert.Equal((2, 0), (broken.Changed.Count, broken.Removed));
        Assert.Equal("bundle.zip/joins.md", await BestFileAsync("What does a left join keep?"));

        await File.WriteAllBytesAsync(Bundle, whole);
        Assert.Empty((await library.IndexAsync()).Failed);
        Assert.Equal(["bundle.zip/joins.md", "new.md", "stats/p-values.md"], library.Index.Documents().Select(document => document.File));

        File.Delete(Bundle);
        Assert.Equal(1, (await library.IndexAsync()).Removed);
    }

    [Fact]
    public async Task Nothing_of_an_archive_is_written_and_what_leads_out_is_left_out_with_the_reason()
    {
        Pack(("../escaped.md", Joins), ("/tmp/escaped.md", Joins), ("good.md", Joins));
        var before = Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(library.Corpus)!, "*", SearchOption.AllDirectories).Where(entry => entry.Contains("escaped")).ToList();

        var report = await library.IndexAsync();

        Assert.Contains("leads out of the archive", Assert.Single(report.Failed).Error);
        Assert.Equal("bundle.zip/good.md", await BestFileAsync("What does a left join keep?"));
        Assert.Empty(before);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(library.Corpus)!, "*", SearchOption.AllDirectories), entry => entry.Contains("escaped"));
        Assert.False(File.Exists("/tmp/escaped.md"));
    }

    [Fact]
    public async Task A_file_is_read_by_its_content_and_one_that_is_no_text_is_named()
    {
        library.Write("page.md", "<!DOCTYPE html><html><head><title>Joins page</title></head><body><main><p>A cross join pairs all rows.</p></main></body></html>");
        await File.WriteAllBytesAsync(Path.Combine(library.Corpus, "picture.md"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]);

        var report = await library.IndexAsync();

        Assert.Contains("image (PNG)", Assert.Single(report.Failed).Error);
        Assert.Equal("Joins page", library.Index.Documents().Single(document => document.File == "page.md").Title);
    }

    private void Pack(params (string Name, string Text)[] entries)
    {
        using var stream = File.Create(Bundle);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private async Task<string> BestFileAsync(string question) =>
        (await library.Get<IRetriever>().SearchAsync(new Query(question), CancellationToken.None)).Hits[0].Chunk.File;
}
