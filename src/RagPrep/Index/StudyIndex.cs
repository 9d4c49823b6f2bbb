using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Index.Catalog;
using RagPrep.Index.Ingestion;
using RagPrep.Models;

namespace RagPrep.Index;

/// <summary>The index of one corpus: its catalog, the generation that is served, and the run that brings it up to date.</summary>
public sealed class StudyIndex(
    IOptions<CorpusOptions> corpus,
    IOptions<IndexOptions> options,
    IOptions<ChunkingOptions> chunking,
    Chunker chunker,
    SentenceEmbedder embedder,
    IndexProvider provider,
    TimeProvider time,
    ILogger<StudyIndex> logger) : IDisposable
{
    // Raised when readers or chunker give other chunks for the same file and options.
    private const int PipelineVersion = 6;

    private readonly SemaphoreSlim updating = new(1);
    private readonly string folder = options.Value.Path;
    private CatalogFile? catalog;
    private IGenerations? generations;
    private IndexLock? writeLock;
    private volatile ServedState? served;

    /// <summary>The generation that searches use now, or null before anything was indexed.</summary>
    public IChunkIndex? Current => served?.Current is { Generation: > 0 } index ? index : null;

    private ServedState Served => served ?? throw new InvalidOperationException("The index is not open.");

    /// <summary>Opens what was committed before, rebuilding lost or damaged search structures from the catalog.</summary>
    /// <param name="writable">Takes the folder's lock, needed for <see cref="UpdateAsync"/>.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="IndexException">Another process holds the folder, or it cannot be used.</exception>
    public Task OpenAsync(bool writable, CancellationToken cancellationToken) => Task.Run(() => GuardAsync(async () =>
    {
        Directory.CreateDirectory(folder);
        writeLock ??= writable ? new IndexLock(folder) : null;
        Close();
        try
        {
            catalog = new CatalogFile(folder);
            generations = provider.Over(catalog);
            served = new ServedState(catalog, generations);
            served.Renew(cancellationToken);
        }
        catch
        {
            Close();
            throw;
        }
        if (writable)
            await TrySaveAsync(cancellationToken);
        return true;
    }), cancellationToken);

    /// <summary>Scans the corpus folder, indexes what changed, and serves the new generation. One run at a time; a second waits.</summary>
    /// <exception cref="IndexException">The corpus folder is missing or cannot be read, or the disk is full; what was committed stays.</exception>
    public Task<IndexingReport> UpdateAsync(IProgress<IndexingProgress>? progress, CancellationToken cancellationToken) => UpdateFromAsync(
        (chunker, settings) => new FolderSource(new CorpusFolder(corpus.Value.Path, DocumentReaders.Extensions), new FilePreparation(chunker, settings)), progress, cancellationToken);

    /// <summary>The same for documents that come from elsewhere than the corpus folder.</summary>
    /// <param name="source">Makes the source, of the chunker and a fingerprint of the chunking options and models, which its files' states must have.</param>
    /// <param name="progress">Told at the start, after each slice of chunks and after each document, or null.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    internal async Task<IndexingReport> UpdateFromAsync(Func<Chunker, string, IDocumentSource> source, IProgress<IndexingProgress>? progress, CancellationToken cancellationToken)
    {
        if (writeLock is null)
            throw new InvalidOperationException("The index was opened for reading only.");
        await updating.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => GuardAsync(() => RunAsync(source, progress, cancellationToken)), cancellationToken);
        }
        finally
        {
            updating.Release();
        }
    }

    /// <summary>All files that the catalog knows, by path, as of the generation that is served.</summary>
    /// <exception cref="IndexException">The catalog is damaged.</exception>
    public IReadOnlyList<DocumentInfo> Documents() => Read(CatalogReader.Documents);

    /// <summary>The documents whose file has this SHA-256, by path, each with the file's time stamp (UTC) when it was read.</summary>
    /// <exception cref="IndexException">The catalog is damaged.</exception>
    public IReadOnlyList<(DocumentInfo Document, DateTime Modified)> DocumentsOf(byte[] hash) =>
        [.. Read(connection => CatalogReader.WithHash(connection, hash)).Select(found => (found.Document, new DateTime(found.Modified, DateTimeKind.Utc)))];

    /// <summary>One document with its text and sections, or null; the version that <see cref="Current"/> was made of.</summary>
    /// <exception cref="IndexException">The catalog is damaged.</exception>
    public StoredDocument? Document(string id) => Read(connection => CatalogReader.Document(connection, id));

    /// <summary>A document's chunks with their vectors, in order; none where it is unknown.</summary>
    /// <exception cref="IndexException">The catalog is damaged.</exception>
    internal IReadOnlyList<StoredChunk> ChunksOf(string document) => Read(connection => CatalogReader.ChunksOf(connection, document).ToList());

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        writeLock?.Dispose();
        updating.Dispose();
    }

    private async Task<IndexingReport> RunAsync(Func<Chunker, string, IDocumentSource> source, IProgress<IndexingProgress>? progress, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        var truncated = embedder.TruncatedTexts;
        var settings = $"{PipelineVersion} {embedder.ModelId} {chunking.Value.Fingerprint}";
        var stage = new EmbeddingStage(embedder, embedder.ModelId, chunker.EmbeddingText);
        var pipeline = new IndexingPipeline(source(chunker, settings), stage, settings, time);
        (IReadOnlyList<IngestionResult> Changed, int Unchanged, int Removed) run;
        try
        {
            using var connection = catalog!.Open();
            run = await pipeline.RunAsync(connection, progress, KeepUp(cancellationToken), cancellationToken);
        }
        finally
        {
            // Also after a cancelled or failed run: what was committed is served.
            Served.Renew(CancellationToken.None);
        }
        await generations!.SaveAsync(cancellationToken);
        Served.ShortenLog();
        return new IndexingReport(
            run.Changed, run.Unchanged, run.Removed, stage.Embedded, embedder.TruncatedTexts - truncated, Served.Current!.Generation, time.GetElapsedTime(start));
    }

    /// <summary>Serves what a long run has committed, step by step, so that what is kept on a slow cluster makes the embedder wait; one that is down does not.</summary>
    private Func<int, Task> KeepUp(CancellationToken cancellationToken)
    {
        var ahead = 0;
        return async chunks =>
        {
            // A share of what is there: each step reads all of it.
            if ((ahead += chunks) < Math.Max(generations!.MostAhead, Served.Current!.Count / 2))
                return;
            ahead = 0;
            Served.Renew(cancellationToken);
            await TrySaveAsync(cancellationToken);
            Served.ShortenLog();
        };
    }

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            return Served.Read(read);
        }
        catch (Exception exception) when (IndexFailure.Of(exception, folder) is { } failure)
        {
            throw failure;
        }
    }

    private async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (IndexFailure.Of(exception, folder) is { } failure)
        {
            throw failure;
        }
    }

    // What could not be saved is served all the same, and tried again.
    private async Task TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await generations!.SaveAsync(cancellationToken);
        }
        catch (IndexException exception)
        {
            Log.ClusterNotCurrent(logger, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.GenerationNotSaved(logger, folder, exception.Message);
        }
    }

    private void Close()
    {
        generations?.Dispose();
        served?.Dispose();
        catalog?.Dispose();
        (generations, served, catalog) = (null, null, null);
    }
}
