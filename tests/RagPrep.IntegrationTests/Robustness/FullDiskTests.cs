using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.IntegrationTests.Cli;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>The disk of the index fills up; nothing that was committed is lost, and the next run with room finishes.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly Library library = new();
    private readonly SmallDisk? disk = SmallDisk.Missing is null ? new SmallDisk() : null;
    private readonly ChangingCorpus corpus;

    public FullDiskTests() => corpus = new ChangingCorpus(library.Corpus, library.Get<Chunker>(), new Random(7));

    private string IndexFolder => Path.Combine(disk!.Path, "index");

    public void Dispose()
    {
        disk?.Dispose();
        library.Dispose();
    }

    // From no page at all to all but the search structures.
    [SmallDiskTheory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(600)]
    [InlineData(800)]
    [InlineData(1000)]
    [InlineData(1300)]
    public async Task A_run_that_fills_the_disk_says_so_and_the_next_one_finishes(int freeKilobytes)
    {
        corpus.Add(10);
        var before = await IndexAsync();
        corpus.Change(each: 3);
        corpus.Add(20);
        using (var index = IndexCheck.IndexOf(library, IndexFolder))
        {
            await index.OpenAsync(writable: true, CancellationToken.None);
            disk!.Leave(freeKilobytes);

            var failure = await Assert.ThrowsAsync<IndexException>(() => index.UpdateAsync(null, CancellationToken.None));

            Assert.Contains("is full", failure.Message);
            Assert.Contains(IndexFolder, failure.Message);
            // It serves on: what the run committed, and of the rest what was there before.
            Assert.True(index.Current!.Count >= before.Count - 3 * 2);
            Assert.Equal(index.Documents().Sum(document => document.Chunks), index.Current.Count);
        }
        Assert.NotEmpty(await IndexCheck.OpenAndCheckAsync(library, IndexFolder, corpus));

        disk.MakeRoom();
        Assert.Equal(corpus.Files.SelectMany(file => corpus.VersionsOf(file)[^1]).Select(chunk => chunk.Id), await IndexAsync());
        Assert.DoesNotContain(".tmp", Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(IndexFolder, "generations"))));
    }

    [SmallDiskFact]
    public async Task An_index_opens_to_write_on_a_disk_that_others_filled()
    {
        corpus.Add(20);
        await IndexAsync();
        Directory.Delete(Path.Combine(IndexFolder, "generations"), recursive: true);
        disk!.Leave(48);

        using var index = IndexCheck.IndexOf(library, IndexFolder);
        await index.OpenAsync(writable: true, CancellationToken.None);

        Assert.Equal(20, index.Documents().Count);
        Assert.Equal(40, index.Current!.Count);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(IndexFolder, "generations")));
    }

    [SmallDiskFact]
    public async Task The_command_line_ends_with_one_sentence()
    {
        corpus.Add(10);
        disk!.Leave(150);

        var run = await CliRun.OfAsync(disk.Path, "index", "--corpus", library.Corpus, "--index", IndexFolder);

        Assert.Equal(1, run.Code);
        Assert.Contains($"The disk that holds {IndexFolder} is full: free some space and index again.", run.Errors);
    }

    [SmallDiskFact]
    public async Task A_folder_that_cannot_be_written_is_told_so()
    {
        corpus.Add(2);
        await IndexAsync();
        disk!.SetReadOnly(true);
        using var index = IndexCheck.IndexOf(library, IndexFolder);

        foreach (var writable in new[] { true, false })
        {
            var failure = await Assert.ThrowsAsync<IndexException>(() => index.OpenAsync(writable, CancellationToken.None));
            Assert.Contains("give this user the right to write there", failure.Message);
        }
        disk.SetReadOnly(false);
        Assert.Equal(4, (await IndexCheck.OpenAndCheckAsync(library, IndexFolder, corpus)).Count);
    }

    private async Task<IReadOnlyList<string>> IndexAsync()
    {
        using (var index = IndexCheck.IndexOf(library, IndexFolder))
        {
            await index.OpenAsync(writable: true, CancellationToken.None);
            await index.UpdateAsync(null, CancellationToken.None);
        }
        return await IndexCheck.OpenAndCheckAsync(library, IndexFolder, corpus);
    }
}
