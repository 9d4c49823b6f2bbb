using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Index;
using RagPrep.Index.Catalog;
using RagPrep.Index.Ingestion;

namespace RagPrep.Benchmarks.Index;

/// <summary>The index flow from the folder to the catalog with the real reader, chunker, tokenizer and SQLite, and no model.</summary>
internal static class StubbedRun
{
    private const string Settings = "benchmark";

    /// <summary>Brings the catalog in <paramref name="index"/> up to date.</summary>
    /// <returns>Files that changed.</returns>
    public static async Task<int> UpdateAsync(string corpus, string index, Chunker chunker, IProgress<IndexingProgress>? progress = null)
    {
        using var embedder = new StubEmbedder();
        Directory.CreateDirectory(index);
        using var catalog = new CatalogFile(index);
        using var connection = catalog.Open();
        var source = new FolderSource(new CorpusFolder(corpus, DocumentReaders.Extensions), new FilePreparation(chunker, Settings));
        var pipeline = new IndexingPipeline(source, new EmbeddingStage(embedder, "stub", chunker.EmbeddingText), Settings, TimeProvider.System);
        return (await pipeline.RunAsync(connection, progress, _ => Task.CompletedTask, CancellationToken.None)).Changed.Count;
    }
}
