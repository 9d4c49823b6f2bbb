using Microsoft.Data.Sqlite;
using RagPrep.Chunking;
using RagPrep.Index.Catalog;

namespace RagPrep.Index.Ingestion;

/// <summary>The index flow: documents → reader and chunker → embeddings → catalog, a transaction a document.</summary>
/// <remarks>
/// Reading runs beside the embedding and waits when it is ahead. Writing waits for neither and is waited for: it takes less than a
/// hundredth of the embedder's time, so that to overlap the two would gain nothing one could measure.
/// </remarks>
internal sealed class IndexingPipeline(IDocumentSource source, EmbeddingStage embedding, string settings, TimeProvider time)
{
    private readonly ReadingStage reading = new(source);

    /// <summary>Brings the catalog up to date with the source.</summary>
    /// <param name="connection">The catalog.</param>
    /// <param name="progress">Told of the progress, or null.</param>
    /// <param name="written">Called with the number of chunks that were just committed; what comes next waits for it.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Changed files with their results, by path, and the numbers of unchanged files and removed documents.</returns>
    public async Task<(List<IngestionResult> Changed, int Unchanged, int Removed)> RunAsync(
        SqliteConnection connection, IProgress<IndexingProgress>? progress, Func<int, Task> written, CancellationToken cancellationToken)
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

        // 3. Files that changed are read and chunked ahead of the embedder; 4. their texts are embedded and committed.
        var changed = files.Where(file => !IsCurrent(file, known.GetValueOrDefault(file.File))).ToList();
        var meter = new ProgressMeter(changed, progress, time);
        var results = new List<IngestionResult>();
        await foreach (var batch in reading.ReadAsync(changed, known, cancellationToken))
        {
            var chunks = await EmbedAsync(batch, catalog, meter, cancellationToken);
            Write(batch, chunks, catalog, meter, results);
            await written(batch.Sum(file => file.Chunks.Count));
        }
        if (removed.Count > 0 || results.Exists(result => result.Error is null))
            catalog.DropUnusedEmbeddings();
        return (results, files.Count - results.Count, removed.Count);
    }

    private bool IsCurrent(CorpusFile file, FileState? known) =>
        known is { Error: null } && known.IsOf(file, settings);

    /// <summary>All chunks of a batch, slice by slice: of a large file no more texts are held at once than of small ones.</summary>
    private async Task<Queue<EmbeddedChunk>> EmbedAsync(List<PreparedFile> batch, CatalogWriter catalog, ProgressMeter meter, CancellationToken cancellationToken)
    {
        var embedded = new Queue<EmbeddedChunk>();
        foreach (var slice in Slices(batch.SelectMany(file => file.Chunks.Select(chunk => (File: file, Chunk: chunk)))))
        {
            foreach (var chunk in await embedding.EmbedAsync([.. slice.Select(item => item.Chunk)], catalog, cancellationToken))
                embedded.Enqueue(chunk);
            meter.Embedded(slice.Select(item => item.File));
        }
        return embedded;
    }

    private static IEnumerable<List<(PreparedFile File, Chunk Chunk)>> Slices(IEnumerable<(PreparedFile File, Chunk Chunk)> chunks)
    {
        var (slice, texts) = (new List<(PreparedFile, Chunk)>(), 0);
        foreach (var (file, chunk) in chunks)
        {
            slice.Add((file, chunk));
            texts += 1 + chunk.Units.Count;
            if (texts < EmbeddingStage.SliceTexts)
                continue;
            yield return slice;
            (slice, texts) = ([], 0);
        }
        if (slice.Count > 0)
            yield return slice;
    }

    private void Write(List<PreparedFile> batch, Queue<EmbeddedChunk> chunks, CatalogWriter catalog, ProgressMeter meter, List<IngestionResult> results)
    {
        // Together, since of these there may be ten thousand.
        var same = batch.Where(file => file.Document is null && file.Error is null).ToList();
        if (same.Count > 0)
            catalog.Touch(same.Select(file => (file.File.File, file.State)));
        foreach (var file in batch)
        {
            // A failure that the catalog told is there already.
            if (file is { Error: not null, State.Error: null })
                catalog.Fail(file.File.File, file.Error, file.State);
            else if (file.Document is not null)
                catalog.Replace(file.Document, [.. file.Chunks.Select(_ => chunks.Dequeue())], file.State);
            if (file.Error is not null || file.Document is not null)
                results.Add(new IngestionResult(file.File.File, file.Chunks.Count, file.Error));
            meter.Done(file);
            reading.Release(file);
        }
    }
}
