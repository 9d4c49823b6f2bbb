using System.Text;
using Microsoft.Data.Sqlite;
using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.IntegrationTests.Cli;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>A catalog that is damaged, foreign, newer, or gone: told in one sentence, or made anew.</summary>
public sealed class CatalogDamageTests : IDisposable
{
    private readonly Library library = new();
    private readonly ChangingCorpus corpus;

    public CatalogDamageTests()
    {
        corpus = new ChangingCorpus(library.Corpus, library.Get<Chunker>(), new Random(11));
        corpus.Add(6);
    }

    private string Catalog => Path.Combine(library.IndexFolder, "catalog.db");

    public void Dispose() => library.Dispose();

    [Fact]
    public async Task Garbage_is_no_catalog()
    {
        Directory.CreateDirectory(library.IndexFolder);
        await File.WriteAllTextAsync(Catalog, new string('x', 10_000));

        await FailsToOpenAsync("damaged or no RagPrep catalog");
        Assert.Equal(10_000, new FileInfo(Catalog).Length);
    }

    [Fact]
    public async Task The_database_of_another_program_is_left_as_it_is()
    {
        Directory.CreateDirectory(library.IndexFolder);
        Execute("CREATE TABLE documents (mine TEXT); INSERT INTO documents VALUES ('precious')");

        await FailsToOpenAsync("damaged or no RagPrep catalog");
        Assert.Equal("precious", Execute("SELECT mine FROM documents"));
        Assert.Equal(1L, Execute("SELECT COUNT(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task A_catalog_of_a_newer_version_is_not_touched()
    {
        await IndexAsync();
        Execute("PRAGMA user_version = 99");

        await FailsToOpenAsync("written by a newer version of RagPrep (schema 99");
        Assert.Equal(99L, Execute("PRAGMA user_version"));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_truncated_catalog_is_told_so_and_can_be_made_anew(double kept)
    {
        await IndexAsync();
        using (var file = new FileStream(Catalog, FileMode.Open))
            file.SetLength((long)(file.Length * kept));
        foreach (var path in Directory.EnumerateDirectories(Path.Combine(library.IndexFolder, "generations")))
            Directory.Delete(path, recursive: true);

        await FailsToOpenAsync("damaged or no RagPrep catalog");
        Directory.Delete(library.IndexFolder, recursive: true);
        await IndexAsync();
        Assert.Equal(12, (await IndexCheck.OpenAndCheckAsync(library, library.IndexFolder, corpus)).Count);
    }

    [Fact]
    public async Task Damage_behind_a_whole_generation_does_not_stop_searches_and_ends_a_run_with_one_sentence()
    {
        await IndexAsync();
        var bytes = await File.ReadAllBytesAsync(Catalog);
        // Every page but the first, which holds the schema.
        Array.Fill(bytes, (byte)0x5A, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(Catalog, bytes);

        var run = await CliRun.OfAsync(library.IndexFolder, "index", "--corpus", library.Corpus, "--index", library.IndexFolder);

        Assert.Equal(1, run.Code);
        Assert.Contains("damaged or no RagPrep catalog", Assert.Single(run.Errors.Trim().Split('\n')));
    }

    [Fact]
    public async Task Structures_of_a_deleted_catalog_are_never_served_for_a_new_one()
    {
        await IndexAsync();
        File.Delete(Catalog);
        var kept = Directory.GetDirectories(Path.Combine(library.IndexFolder, "generations")).Single();
        var copy = library.IndexFolder + "-kept";
        Directory.Move(kept, copy);
        // As many files with other content, so that the new catalog comes to the same generation.
        corpus.Change(each: 6);
        using (var index = IndexCheck.IndexOf(library, library.IndexFolder))
        {
            await index.OpenAsync(writable: true, CancellationToken.None);
            Directory.Move(copy, kept);
            await index.UpdateAsync(null, CancellationToken.None);
        }

        Assert.Equal(12, (await IndexCheck.OpenAndCheckAsync(library, library.IndexFolder, corpus)).Count);
    }

    [Fact]
    public async Task Programs_that_start_at_once_make_one_catalog()
    {
        var openings = Enumerable.Range(0, 8).Select(async _ =>
        {
            using var index = IndexCheck.IndexOf(library, library.IndexFolder);
            await index.OpenAsync(writable: false, CancellationToken.None);
        });

        await Task.WhenAll(openings);
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_told_so()
    {
        await File.WriteAllTextAsync(library.IndexFolder, "not a folder", Encoding.UTF8);

        await FailsToOpenAsync("cannot be used");
        File.Delete(library.IndexFolder);
    }

    private async Task FailsToOpenAsync(string words)
    {
        foreach (var writable in new[] { true, false })
        {
            using var index = IndexCheck.IndexOf(library, library.IndexFolder);
            var failure = await Assert.ThrowsAsync<IndexException>(() => index.OpenAsync(writable, CancellationToken.None));
            Assert.Contains(words, failure.Message);
            Assert.Contains(library.IndexFolder, failure.Message);
        }
    }

    private async Task IndexAsync()
    {
        using var index = IndexCheck.IndexOf(library, library.IndexFolder);
        await index.OpenAsync(writable: true, CancellationToken.None);
        await index.UpdateAsync(null, CancellationToken.None);
    }

    private object? Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Catalog};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
