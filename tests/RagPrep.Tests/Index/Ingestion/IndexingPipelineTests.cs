using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Index;
using RagPrep.Index.Catalog;
using RagPrep.Index.Ingestion;
using RagPrep.Tests.Chunking;

namespace RagPrep.Tests.Index.Ingestion;

public sealed class IndexingPipelineTests : IDisposable
{
    private const string Settings = "settings";
    private readonly string folder = Directory.CreateTempSubdirectory("ragprep-").FullName;
    private readonly Chunker chunker = new(new ChunkingOptions(), WordTokens.Count);
    private readonly CatalogFile catalog;
    private readonly SqliteConnection connection;

    public IndexingPipelineTests()
    {
        Directory.CreateDirectory(Corpus);
        catalog = new CatalogFile(folder);
        connection = catalog.Open();
    }

    private string Corpus => Path.Combine(folder, "corpus");

    public void Dispose()
    {
        connection.Dispose();
        catalog.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_run_cut_off_inside_a_large_file_has_kept_what_was_embedded()
    {
        WriteLarge("large.md");
        var first = new Embedder(failAfter: 4);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(first));
        Assert.Empty(CatalogReader.Files(connection));

        var second = new Embedder();
        await RunAsync(second);

        var whole = second.Texts.Concat(first.Texts).ToList();
        Assert.Equal(whole.Count, whole.Distinct().Count());
        Assert.True(first.Texts.Count > 3 * EmbeddingStage.SliceTexts / 2, $"{first.Texts.Count}");
        Assert.Single(CatalogReader.Files(connection));
    }

    [Fact]
    public async Task No_call_of_the_embedder_has_many_more_texts_than_a_slice()
    {
        WriteLarge("large.md");
        for (var i = 0; i < 50; i++)
            File.WriteAllText(Path.Combine(Corpus, $"small{i}.md"), $"# Small {i}\n\nA line of number {i}.\n");
        var embedder = new Embedder();
        await RunAsync(embedder);

        Assert.InRange(embedder.Calls, 10, int.MaxValue);
        Assert.InRange(embedder.LargestCall, 1, EmbeddingStage.SliceTexts + 50);
    }

    [Fact]
    public async Task Progress_moves_inside_a_file_and_ends_whole()
    {
        WriteLarge("large.md");
        var told = new Told();
        await RunAsync(new Embedder(), told);

        var inside = told.All.Where(progress => progress.Files == 0).Select(progress => progress.Share).Distinct().ToList();
        Assert.True(inside.Count > 10);
        Assert.Equal(inside.Order(), inside);
        Assert.Equal((1, 1, 1.0), (told.All[^1].Files, told.All[^1].FilesTotal, Math.Round(told.All[^1].Share, 6)));
        Assert.InRange(told.All[^1].TimeLeft!.Value.TotalMilliseconds, 0, 1);
    }

    [Fact]
    public async Task Results_come_by_path_and_a_bad_file_leaves_the_old_version()
    {
        File.WriteAllText(Path.Combine(Corpus, "b.md"), "# B\n\nThe old version.\n");
        File.WriteAllText(Path.Combine(Corpus, "a.md"), "# A\n\nSome text.\n");
        await RunAsync(new Embedder());
        File.WriteAllBytes(Path.Combine(Corpus, "b.md"), new byte[500]);
        File.WriteAllText(Path.Combine(Corpus, "c.md"), "# C\n\nSome more text.\n");

        var (changed, unchanged, _) = await RunAsync(new Embedder());

        Assert.Equal(["b.md", "c.md"], changed.Select(result => result.File));
        Assert.NotNull(changed[0].Error);
        Assert.Equal(1, unchanged);
        Assert.Contains("The old version.", CatalogReader.Document(connection, Document.IdOf("b.md"))!.Text);
    }

    [Fact]
    public async Task A_file_that_failed_is_not_read_again_until_it_changes_and_is_told_each_time()
    {
        var stamp = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Write("", stamp);
        var reason = Assert.Single((await RunAsync(new Embedder())).Changed).Error;
        Assert.NotNull(reason);

        // As long and as old as before: who reads it would see that it is good now.
        Write("good", stamp);
        var told = new Told();
        var again = await RunAsync(new Embedder(), told);

        Assert.Equal(new IngestionResult("a.md", 0, reason), Assert.Single(again.Changed));
        Assert.Equal((1, 1), (told.All[^1].Files, told.All[^1].Errors));
        Assert.Null(Assert.Single((await RunAsync(new Embedder(), settings: "others")).Changed).Error);

        Write("", stamp);
        await RunAsync(new Embedder());
        Write("good", stamp.AddSeconds(1));
        Assert.Null(Assert.Single((await RunAsync(new Embedder())).Changed).Error);
        Assert.Empty((await RunAsync(new Embedder())).Changed);

        void Write(string words, DateTime modified)
        {
            var path = Path.Combine(Corpus, "a.md");
            File.WriteAllText(path, words.PadRight(4));
            File.SetLastWriteTimeUtc(path, modified);
        }
    }

    [Fact]
    public void A_file_that_failed_by_no_fault_of_its_content_is_read_again()
    {
        var preparation = new FilePreparation(chunker, Settings);
        var file = new CorpusFile("a.md", Path.Combine(Corpus, "a.md"), 4, 0);
        var vanished = preparation.Prepare(file, null, CancellationToken.None);
        Assert.NotNull(vanished.Error);
        File.WriteAllText(file.Path, "good");

        Assert.Null(preparation.Prepare(file, vanished.State with { Error = vanished.Error }, CancellationToken.None).Error);
    }

    [Fact]
    public async Task New_time_stamps_alone_are_noted_once()
    {
        for (var i = 0; i < 300; i++)
            File.WriteAllText(Path.Combine(Corpus, $"{i}.md"), $"# {i}\n\nText of {i}.\n");
        await RunAsync(new Embedder());
        foreach (var path in Directory.EnumerateFiles(Corpus))
            File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var told = new Told();
        var (changed, unchanged, _) = await RunAsync(new Embedder(), told);
        Assert.Equal((0, 300, 300), (changed.Count, unchanged, told.All[^1].FilesTotal));

        var again = new Told();
        await RunAsync(new Embedder(), again);
        Assert.Empty(again.All);
    }

    private void WriteLarge(string file)
    {
        var text = new StringBuilder("# Large\n\n");
        for (var i = 0; i < 4_000; i++)
            text.Append($"Observation {i} lies {i * 7919 % 4001} units above the mean of its large and well known sample.\n\n");
        File.WriteAllText(Path.Combine(Corpus, file), text.ToString());
    }

    private Task<(List<IngestionResult> Changed, int Unchanged, int Removed)> RunAsync(Embedder embedder, IProgress<IndexingProgress>? progress = null, string settings = Settings)
    {
        var source = new FolderSource(new CorpusFolder(Corpus, DocumentReaders.Extensions), new FilePreparation(chunker, settings));
        return new IndexingPipeline(source, new EmbeddingStage(embedder, "model", chunker.EmbeddingText), settings, TimeProvider.System)
            .RunAsync(connection, progress, _ => Task.CompletedTask, CancellationToken.None);
    }

    private sealed class Told : IProgress<IndexingProgress>
    {
        public List<IndexingProgress> All { get; } = [];

        public void Report(IndexingProgress value) => All.Add(value);
    }

    /// <summary>Stands for the model where only what is asked of it is tested.</summary>
    private sealed class Embedder(int failAfter = int.MaxValue) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public List<string> Texts { get; } = [];

        public int Calls { get; private set; }

        public int LargestCall { get; private set; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (Calls++ == failAfter)
                throw new InvalidOperationException("For the test.");
            var texts = values.ToList();
            LargestCall = Math.Max(LargestCall, texts.Count);
            Texts.AddRange(texts);
            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(texts.Select(_ => new Embedding<float>(new float[] { 1, 0 }))));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
