using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using RagPrep.Index.Catalog;
using RagPrep.Index.Lexical;

namespace RagPrep.Index.Qdrant;

/// <summary>Generations whose points are on a Qdrant cluster; what else a search needs of them is kept in the index folder.</summary>
internal sealed class QdrantGenerations : IGenerations
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(15);

    private readonly CatalogFile catalog;
    private readonly QdrantOptions options;
    private readonly LexicalOptions lexical;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly QdrantClient client;
    private readonly QdrantSync sync;
    private readonly GenerationFolder<QdrantGeneration> folder;
    private readonly SemaphoreSlim gate = new(1);
    private readonly CancellationTokenSource closing = new();
    private volatile QdrantGeneration? opened;
    private volatile bool writes;
    private Task mending = Task.CompletedTask;

    public QdrantGenerations(CatalogFile catalog, IndexOptions index, bool nearDuplicates, QdrantOptions options, TimeProvider time, ILogger logger)
    {
        (this.catalog, this.options, lexical, this.time, this.logger) = (catalog, options, index.Lexical, time, logger);
        client = new QdrantClient(options, time);
        var collections = new QdrantCollections(client, options);
        var state = new QdrantState(index.Path);
        sync = new QdrantSync(collections, new PointWriter(collections, options, lexical), state, time);
        folder = new GenerationFolder<QdrantGeneration>(
            Path.Combine(index.Path, "generations-qdrant"),
            (snapshot, cancellationToken) => new QdrantGenerationBuilder(lexical, nearDuplicates).Build(
                snapshot, state.Read() is { } known ? new FieldAverages(known.Heading, known.Text) : null, cancellationToken),
            QdrantGeneration.Load, (generation, path) => generation.Save(path), logger);
    }

    public int MostAhead => options.MostAhead;

    public IChunkIndex Open(CatalogSnapshot snapshot, Func<Func<SqliteConnection, StoredChunk?>, StoredChunk?> served, CancellationToken cancellationToken)
    {
        var generation = folder.Open(snapshot, cancellationToken);
        opened = generation;
        return new QdrantIndex(generation, client, options, lexical, served, Mend);
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        writes = true;
        folder.Save();
        try
        {
            await SyncAsync(cancellationToken);
        }
        catch (IndexException)
        {
            Mend();
            throw;
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        mending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        client.Dispose();
        gate.Dispose();
        closing.Dispose();
    }

    /// <summary>Starts to bring the cluster up to date until it is, where that does not run yet.</summary>
    private void Mend()
    {
        lock (closing)
        {
            if (writes && mending.IsCompleted && !closing.IsCancellationRequested)
                mending = Task.Run(() => MendAsync(closing.Token));
        }
    }

    private async Task MendAsync(CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            await Task.Delay(pause, time, cancellationToken);
            try
            {
                await SyncAsync(cancellationToken);
                return;
            }
            catch (IndexException failure)
            {
                Log.ClusterNotCurrent(logger, failure.Message);
            }
        }
    }

    private async Task SyncAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            using var snapshot = new CatalogSnapshot(catalog);
            // Where a run has changed the catalog since, it brings the cluster up to date at its end.
            if (opened is not { Generation: > 0 } generation || snapshot.State.Generation != generation.Generation)
                return;
            var (collection, written, deleted) = await sync.RunAsync(generation, snapshot.State.Stamp, snapshot.Connection, cancellationToken);
            if (written + deleted > 0)
                Log.ClusterCurrent(logger, collection, generation.Count, generation.Generation, written, deleted);
        }
        finally
        {
            gate.Release();
        }
    }
}
