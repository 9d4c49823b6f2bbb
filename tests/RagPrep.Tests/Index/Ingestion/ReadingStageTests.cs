using RagPrep.Documents;
using RagPrep.Index.Catalog;
using RagPrep.Index.Ingestion;

namespace RagPrep.Tests.Index.Ingestion;

public sealed class ReadingStageTests
{
    private static readonly Dictionary<string, FileState> Nothing = [];

    [Fact]
    public async Task Files_come_in_order_whichever_is_read_first()
    {
        var files = Files(200, bytes: 100);
        var random = new Random(1);
        var waits = files.ToDictionary(file => file, _ => random.Next(20_000));
        var stage = new ReadingStage(new Source(file => Thread.SpinWait(waits[file])));

        Assert.Equal(files, await ReadAsync(stage, files));
    }

    [Fact]
    public async Task No_more_is_read_ahead_than_memory_is_for_it()
    {
        var (read, released, most) = (0, 0, 0);
        var stage = new ReadingStage(new Source(_ =>
        {
            var ahead = Interlocked.Increment(ref read) - Volatile.Read(ref released);
            lock (Nothing)
                most = Math.Max(most, ahead);
        }));
        var files = Files(40, bytes: 3 << 20);

        var given = await ReadAsync(stage, files, () => Interlocked.Increment(ref released));

        // Of 3 MB each, two fit into the 8 there are.
        Assert.Equal(40, given.Count);
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task Whoever_stops_asking_stops_the_reading()
    {
        var read = 0;
        var stage = new ReadingStage(new Source(_ => Interlocked.Increment(ref read)));

        await foreach (var batch in stage.ReadAsync(Files(100, bytes: 20 << 20), Nothing, CancellationToken.None))
        {
            Assert.Single(batch);
            break;
        }

        Assert.Equal(1, read);
    }

    [Fact]
    public async Task What_is_no_fault_of_a_file_reaches_the_run()
    {
        var stage = new ReadingStage(new Source(_ => throw new OutOfMemoryException("For the test.")));

        await Assert.ThrowsAsync<OutOfMemoryException>(() => ReadAsync(stage, Files(10, bytes: 100)));
    }

    [Fact]
    public async Task A_cancelled_run_ends_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var stage = new ReadingStage(new Source(_ => stop.Cancel()));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(stage, Files(10, bytes: 100), cancellationToken: stop.Token));
    }

    [Fact]
    public async Task What_was_handed_out_is_not_held()
    {
        const int Count = 24;
        using var checkedAll = new ManualResetEventSlim();
        var files = Files(Count, bytes: 100);
        var stage = new ReadingStage(new Source(file =>
        {
            // The run is not over while it is looked at.
            if (file == files[^1])
                checkedAll.Wait();
        }));
        var (given, held) = (new List<WeakReference>(), -1);

        await foreach (var batch in stage.ReadAsync(files, Nothing, CancellationToken.None))
        {
            Take(batch, given, stage);
            if (given.Count != Count - 1)
                continue;
            held = Held(given);
            checkedAll.Set();
        }

        // The last ones may still be on the stack.
        Assert.InRange(held, 0, 3);
    }

    private static void Take(List<PreparedFile> batch, List<WeakReference> given, ReadingStage stage)
    {
        given.AddRange(batch.Select(file => new WeakReference(file)));
        batch.ForEach(stage.Release);
        batch.Clear();
    }

    private static int Held(List<WeakReference> given)
    {
        GC.Collect();
        return given.Count(file => file.IsAlive);
    }

    private static List<CorpusFile> Files(int count, long bytes) => [.. Enumerable.Range(0, count).Select(i => new CorpusFile($"{i:d3}.md", "", bytes, 0))];

    private static async Task<List<CorpusFile>> ReadAsync(ReadingStage stage, List<CorpusFile> files, Action? released = null, CancellationToken cancellationToken = default)
    {
        var given = new List<CorpusFile>();
        await foreach (var batch in stage.ReadAsync(files, Nothing, cancellationToken))
        {
            foreach (var file in batch)
            {
                given.Add(file.File);
                released?.Invoke();
                stage.Release(file);
            }
        }
        return given;
    }

    private sealed class Source(Action<CorpusFile> read) : IDocumentSource
    {
        public IReadOnlyList<CorpusFile> Scan() => throw new NotSupportedException();

        public PreparedFile Prepare(CorpusFile file, FileState? known, CancellationToken cancellationToken)
        {
            read(file);
            cancellationToken.ThrowIfCancellationRequested();
            return new PreparedFile(file, new FileState(file.Bytes, 0, [], ""), new Document("", file.File, "", "", []), [], null);
        }
    }
}
