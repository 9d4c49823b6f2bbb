using System.Diagnostics;
using System.IO.Compression;
using RagPrep.Chunking;
using RagPrep.Index.Ingestion;
using RagPrep.Tests.Chunking;

namespace RagPrep.Tests.Index.Ingestion;

/// <summary>What happens to files between the listing of a folder and their reading.</summary>
public sealed class LinkFreeFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ragprep-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_that_is_swapped_for_a_link_is_not_read()
    {
        Write("outside/a.md", "A secret.");
        var file = Scanned("a.md", "Words.");
        File.Delete(file.Path);
        File.CreateSymbolicLink(file.Path, Path.Combine(folder, "outside", "a.md"));

        Assert.Contains("replaced by a link", Prepare(file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_swapped_for_a_pipe_is_not_waited_for()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var file = Scanned("a.md", "Words.");
        File.Delete(file.Path);
        using (var make = Process.Start("mkfifo", [file.Path]))
            await make.WaitForExitAsync();

        Assert.Null(await Task.Run(() => PlainFile.Open(file.Path)).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains("by what is no file", Prepare(file).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sub/a.md")]
    [InlineData("deep/sub/a.md")]
    public void A_folder_that_is_swapped_for_a_link_is_not_read(string name)
    {
        Write("outside/a.md", "A secret.");
        Write("outside/sub/a.md", "A secret.");
        var file = Scanned(name, "Words.");
        var top = Path.Combine(folder, "corpus", name.Split('/')[0]);
        Directory.Delete(top, recursive: true);
        Directory.CreateSymbolicLink(top, Path.Combine(folder, "outside"));

        Assert.Contains("replaced by a link", Prepare(file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_is_swapped_for_a_link_is_not_read()
    {
        var zip = Write("corpus/a.zip", "");
        File.Delete(zip);
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            using var entry = new StreamWriter(archive.CreateEntry("b.md").Open());
            entry.Write("Words.");
        }
        var file = Assert.Single(Scan());
        Assert.Null(Prepare(file).Error);
        File.Move(zip, Path.Combine(folder, "elsewhere.zip"));
        File.CreateSymbolicLink(zip, Path.Combine(folder, "elsewhere.zip"));

        Assert.Contains("replaced by a link", Prepare(file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_vanishes_is_a_failure_that_says_so()
    {
        var file = Scanned("sub/a.md", "Words.");
        Directory.Delete(Path.GetDirectoryName(file.Path)!, recursive: true);

        Assert.Equal("The file vanished while it was being read.", Prepare(file).Error);
    }

    [Fact]
    public void A_file_that_a_newer_version_took_the_place_of_is_read()
    {
        var file = Scanned("a.md", "Old words.");
        File.Move(Write("newer.md", "New words."), file.Path, overwrite: true);

        Assert.Equal("New words.", Prepare(file).Document!.Text.Trim());
    }

    [Fact]
    public void The_corpus_folder_itself_may_be_behind_a_link()
    {
        Scanned("sub/a.md", "Words.");
        var link = Path.Combine(folder, "link");
        Directory.CreateSymbolicLink(link, Path.Combine(folder, "corpus"));

        Assert.Equal("Words.", Prepare(Assert.Single(new CorpusFolder(link, [".md"]).Scan())).Document!.Text.Trim());
    }

    private static PreparedFile Prepare(CorpusFile file) =>
        new FilePreparation(new Chunker(new ChunkingOptions(), WordTokens.Count), "").Prepare(file, null, CancellationToken.None);

    private CorpusFile Scanned(string name, string text)
    {
        Write("corpus/" + name, text);
        return Assert.Single(Scan());
    }

    private IReadOnlyList<CorpusFile> Scan() => new CorpusFolder(Path.Combine(folder, "corpus"), [".md"]).Scan();

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
