using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using RagPrep.Chunking;
using RagPrep.Index.Catalog;

namespace RagPrep.Index.Ingestion;

/// <summary>The index flow: documents → reader and chunker → embeddings → catalog, a transaction a document.</summary>
internal sealed class IndexingPipeline(
    IDocumentSource source, Chunker chunker, EmbeddingStage embedding, string settings, TimeProvider time)
{
    // Files read ahead of the embedder, and texts gathered for one call of it.
    private const int ReadAhead = 16, BatchTexts = 512;

    /// <summary>Brings the catalog up to date with the source.</summary>
    /// <returns>Changed files with their results, and the numbers of unchanged files and removed documents.</returns>
    public async Task<(List<IngestionResult> Changed, int Unchanged, int Removed)> RunAsync(
        SqliteConnection connection, IProgress<IndexingProgress>? progress, CancellationToken cancellationToken)
    {
        // 1. What is there, and what is known of it.
        var files = source.Scan();
        var known = CatalogReader.Files(connection);
        var catalog = new CatalogWriter(connection, time);

        // 2. Documents without a file go, but not those in an archive that cannot be opened now.
        var closed = files.Where(file => file.HidesDocuments).Select(file => file.File + "/").ToList();
        var removed = known.Keys.Except(files.Select(file => file.File))
            .Where(file => !closed.Exists(archive => file.StartsWith(archive, StringComparison.Ordinal))).ToList();
        removed.ForEach(catalog.Remove);

        // 3. Files that changed are read and chunked ahead of the embedder.
        var changed = files.Where(file => !IsCurrent(file, known.GetValueOrDefault(file.File))).ToList();
        var prepared = Channel.CreateBounded<PreparedFile>(ReadAhead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => ReadAsync(changed, known, prepared.Writer, stop.Token), CancellationToken.None);

        // 4. Their texts are embedded and committed.
        var meter = new ProgressMeter(changed, progress, time);
        var results = new List<IngestionResult>();
        try
        {
            await foreach (var batch in Batches(prepared.Reader, cancellationToken))
                await CommitAsync(batch, catalog, meter, results, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
        if (results.Count + removed.Count > 0)
            catalog.DropUnusedEmbeddings();
        return (results, files.Count - results.Count, removed.Count);
    }

    private bool IsCurrent(CorpusFile file, FileState? known) =>
        known is { Failed: false } && known.Bytes == file.Bytes && known.Modified == file.Modified && known.Settings == settings;

    private async Task ReadAsync(List<CorpusFile> files, Dictionary<string, FileState> known, ChannelWriter<PreparedFile> writer, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var file in files)
                await writer.WriteAsync(source.Prepare(file, known.GetValueOrDefault(file.File)), cancellationToken);
            writer.Complete();
        }
        catch (Exception exception)
        {
            // Handed to the consumer, who throws it.
            writer.Complete(exception);
        }
    }

    private static async IAsyncEnumerable<List<PreparedFile>> Batches(
        ChannelReader<PreparedFile> reader, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await reader.WaitToReadAsync(cancellationToken))
        {
            var batch = new List<PreparedFile>();
            for (var texts = 0; texts < BatchTexts && reader.TryRead(out var file);)
            {
                batch.Add(file);
                texts += file.Chunks.Sum(chunk => 1 + chunk.Units.Count);
            }
            yield return batch;
        }
    }

    private async Task CommitAsync(List<PreparedFile> batch, CatalogWriter catalog, ProgressMeter meter, List<IngestionResult> results, CancellationToken cancellationToken)
    {
        var texts = batch.SelectMany(file => file.Chunks).SelectMany(TextsOf).ToList();
        var ids = await embedding.EmbedAsync(texts, catalog, cancellationToken);
        foreach (var file in batch)
        {
            if (file.Error is not null)
                catalog.Fail(file.File.File, file.Error, file.State);
            else if (file.Document is null)
                catalog.Touch(file.File.File, file.State);
            else
                catalog.Replace(file.Document, [.. file.Chunks.Select(chunk => (chunk, ids[chunker.EmbeddingText(chunk)], UnitIds(chunk, ids)))], file.State);
            var result = new IngestionResult(file.File.File, file.Chunks.Count, file.Error);
            if (file.Error is not null || file.Document is not null)
                results.Add(result);
            meter.Report(result, file.File.Bytes);
        }
    }

    private IEnumerable<string> TextsOf(Chunk chunk) =>
        Enumerable.Range(0, chunk.Units.Count).Select(chunk.UnitText).Prepend(chunker.EmbeddingText(chunk));

    private static long[] UnitIds(Chunk chunk, Dictionary<string, long> ids) =>
        [.. Enumerable.Range(0, chunk.Units.Count).Select(i => ids[chunk.UnitText(i)])];
}
