using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Index;

public sealed class StudyIndexTests : IDisposable
{
    private readonly Library library = new();

    public StudyIndexTests()
    {
        library.Write("stats/p-values.md", "# p-values\n\nA p-value is the probability of data at least as extreme under the null hypothesis.\n");
        library.Write("sql/joins.md", "# Joins\n\nA left join keeps every row of the left table.\n");
    }

    public void Dispose() => library.Dispose();

    [Fact]
    public async Task Indexing_twice_embeds_nothing_the_second_time()
    {
        var first = await library.IndexAsync();
        var again = await library.IndexAsync();

        Assert.True(first.Embedded >= 4);
        Assert.Equal((2, 0, 0), (first.Changed.Count, again.Changed.Count, again.Embedded));
        Assert.Equal((2, first.Generation), (again.Unchanged, again.Generation));
    }

    [Fact]
    public async Task A_new_time_stamp_alone_changes_nothing()
    {
        var first = await library.IndexAsync();
        File.SetLastWriteTimeUtc(Path.Combine(library.Corpus, "sql/joins.md"), DateTime.UtcNow.AddHours(1));

        var again = await library.IndexAsync();

        Assert.Equal((0, 0, first.Generation), (again.Changed.Count, again.Embedded, again.Generation));
    }

    [Fact]
    public async Task A_changed_file_embeds_only_what_is_new()
    {
        await library.IndexAsync();
        library.Write("stats/p-values.md", "# p-values\n\nA p-value is the probability of data at least as extreme under the null hypothesis.\n\n## Errors\n\nA false alarm is a type I error.\n");

        var again = await library.IndexAsync();

        // The new section's chunk and its one unit.
        Assert.Equal((1, 2), (again.Changed.Count, again.Embedded));
        Assert.Equal("stats/p-values.md", (await FindAsync("What is a type I error?")).Chunk.File);
    }

    [Fact]
    public async Task A_deleted_file_disappears()
    {
        await library.IndexAsync();
        File.Delete(Path.Combine(library.Corpus, "sql/joins.md"));

        var again = await library.IndexAsync();

        Assert.Equal(1, again.Removed);
        Assert.Equal("stats/p-values.md", Assert.Single(library.Index.Documents()).File);
        Assert.Equal("stats/p-values.md", (await FindAsync("What does a left join keep?")).Chunk.File);
    }

    [Fact]
    public async Task A_bad_file_is_a_result_and_its_old_version_stays()
    {
        await library.IndexAsync();
        File.WriteAllBytes(Path.Combine(library.Corpus, "sql/joins.md"), [0, 1, 2, 3, 0, 0, 0, 255]);

        var again = await library.IndexAsync();

        Assert.Equal("sql/joins.md", Assert.Single(again.Failed).File);
        var info = library.Index.Documents().Single(document => document.File == "sql/joins.md");
        Assert.Equal(("failed", 1), (info.State, info.Chunks));
        Assert.Equal("sql/joins.md", (await FindAsync("What does a left join keep?")).Chunk.File);
    }

    [Fact]
    public async Task Another_opening_loads_what_was_committed()
    {
        var report = await library.IndexAsync();
        using var reader = new Library(library.Corpus, library.IndexFolder);

        await reader.Index.OpenAsync(writable: false, CancellationToken.None);

        Assert.Equal(report.Generation, reader.Index.Current!.Generation);
        Assert.Equal(2, reader.Index.Documents().Count);
    }

    [Fact]
    public async Task A_second_writer_is_told_so()
    {
        await library.IndexAsync();
        using var second = new Library(library.Corpus, library.IndexFolder);

        var exception = await Assert.ThrowsAsync<IndexException>(() => second.Index.OpenAsync(writable: true, CancellationToken.None));

        Assert.Contains("Another process", exception.Message);
    }

    [Theory]
    [InlineData("chunks.bin")]
    [InlineData("lexical.bin")]
    [InlineData("dense.bin")]
    [InlineData("searched.bin")]
    public async Task Lost_or_damaged_search_structures_are_built_again(string file)
    {
        await library.IndexAsync();
        var before = await FindAsync("What does a left join keep?");
        var path = Directory.EnumerateFiles(library.IndexFolder, file, SearchOption.AllDirectories).Single();
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 0xFF;
        await File.WriteAllBytesAsync(path, bytes);

        using var reader = new Library(library.Corpus, library.IndexFolder);
        await reader.Index.OpenAsync(writable: false, CancellationToken.None);
        var damaged = await reader.Get<IRetriever>().SearchAsync(new Query("What does a left join keep?"), CancellationToken.None);
        File.Delete(path);
        await reader.Index.OpenAsync(writable: false, CancellationToken.None);
        var lost = await reader.Get<IRetriever>().SearchAsync(new Query("What does a left join keep?"), CancellationToken.None);

        Assert.Equal((before.Chunk.Id, before.Chunk.Id), (damaged.Hits[0].Chunk.Id, lost.Hits[0].Chunk.Id));
        Assert.Equal((before.Score, before.Score), (damaged.Hits[0].Score, lost.Hits[0].Score));
    }

    [Fact]
    public async Task A_missing_folder_and_an_empty_one_leave_the_index_as_it_was()
    {
        await library.IndexAsync();
        Directory.Move(library.Corpus, library.Corpus + "-gone");
        Assert.Contains("does not exist", (await Assert.ThrowsAsync<IndexException>(library.IndexAsync)).Message);

        Directory.CreateDirectory(library.Corpus);
        Assert.Contains("no document", (await Assert.ThrowsAsync<IndexException>(library.IndexAsync)).Message);

        Assert.Equal(2, library.Index.Documents().Count);
        Assert.Equal("sql/joins.md", (await FindAsync("What does a left join keep?")).Chunk.File);
    }

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_followed()
    {
        var outside = Path.Combine(library.IndexFolder + "-outside");
        Directory.CreateDirectory(outside);
        await File.WriteAllTextAsync(Path.Combine(outside, "secret.md"), "# Secret\n\nNobody may read this.\n");
        File.CreateSymbolicLink(Path.Combine(library.Corpus, "link.md"), Path.Combine(outside, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(library.Corpus, "linked"), outside);

        var report = await library.IndexAsync();

        Assert.Equal(2, report.Changed.Count);
    }

    [Fact]
    public async Task Other_chunk_sizes_cut_all_documents_anew_and_embed_only_other_texts()
    {
        await library.IndexAsync();
        library.Index.Dispose();
        using var other = new Library(library.Corpus, library.IndexFolder, ("Chunking:TargetTokens", "64"));

        var report = await other.IndexAsync();

        Assert.Equal((2, 0), (report.Changed.Count, report.Embedded));
    }

    [Fact]
    public async Task A_cancelled_run_keeps_what_was_committed()
    {
        await library.IndexAsync();
        library.Write("new.md", "# New\n\nSomething else entirely.\n");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => library.Index.UpdateAsync(null, cancelled.Token));

        Assert.Equal("sql/joins.md", (await FindAsync("What does a left join keep?")).Chunk.File);
        Assert.Single((await library.IndexAsync()).Changed);
    }

    private async Task<Hit> FindAsync(string question) =>
        (await library.Get<IRetriever>().SearchAsync(new Query(question), CancellationToken.None)).Hits[0];
}
