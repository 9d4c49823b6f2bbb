using System.Runtime.CompilerServices;
using System.Threading.Channels;
using RagPrep.Index.Catalog;

namespace RagPrep.Index.Ingestion;

/// <summary>Reads and chunks files with several workers ahead of the embedder, in order, as far as memory may be used for it.</summary>
internal sealed class ReadingStage(IDocumentSource source)
{
    /// <summary>Texts gathered before files go on to the embedder.</summary>
    public const int BatchTexts = 512;

    // A file held ready takes some ten times its size: text, chunks, and what every file takes however small it is. Small ones wait
    // by number, 32 at most: more would only live so long that the collector keeps them with what stays.
    private const long AheadBytes = 8 << 20, LeastBytes = 256 << 10;

    // More would only wait for the embedder, and some readers start a program for each file.
    private const int MostWorkers = 4;

    private readonly ReadAhead ahead = new(AheadBytes);

    /// <summary>All files, read and chunked; files that are ready together come together.</summary>
    /// <remarks>Reading stops until what was handed out is given back by <see cref="Release"/>.</remarks>
    public async IAsyncEnumerable<List<PreparedFile>> ReadAsync(
        IReadOnlyList<CorpusFile> files, IReadOnlyDictionary<string, FileState> known, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Whoever stops asking stops the workers.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // With one reader, the channel forgets what was taken from it; with more, what was peeked at stays until the collector comes to it.
        var ready = Channel.CreateUnbounded<Task<PreparedFile>>(new UnboundedChannelOptions { SingleReader = true });
        var feeding = Task.Run(() => FeedAsync(files, known, ready.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var next in ready.Reader.ReadAllAsync(cancellationToken))
                yield return await BatchAsync(next, ready.Reader);
        }
        finally
        {
            await stop.CancelAsync();
            await feeding;
        }
    }

    /// <summary>The file is written: its memory may be used for others.</summary>
    public void Release(PreparedFile file) => ahead.Free(SizeOf(file));

    private async Task FeedAsync(
        IReadOnlyList<CorpusFile> files, IReadOnlyDictionary<string, FileState> known, ChannelWriter<Task<PreparedFile>> ready, CancellationToken cancellationToken)
    {
        using var workers = new SemaphoreSlim(Math.Min(Environment.ProcessorCount, MostWorkers));
        var running = new List<Task>();
        try
        {
            foreach (var file in files)
            {
                await ahead.TakeAsync(SizeOf(file), cancellationToken);
                await workers.WaitAsync(cancellationToken);
                running.RemoveAll(task => task.IsCompleted);
                var reading = Task.Run(() => Prepare(file, known.GetValueOrDefault(file.File), workers, cancellationToken), CancellationToken.None);
                running.Add(reading);
                ready.TryWrite(reading);
            }
            ready.Complete();
        }
        catch (Exception exception)
        {
            // Handed to the consumer, who throws it.
            ready.Complete(exception);
        }
        // The workers use the semaphore to their end; how they ended is the consumer's to see.
        await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private PreparedFile Prepare(CorpusFile file, FileState? known, SemaphoreSlim workers, CancellationToken cancellationToken)
    {
        try
        {
            var prepared = source.Prepare(file, known, cancellationToken);
            ahead.Grow(SizeOf(prepared) - SizeOf(file));
            return prepared;
        }
        finally
        {
            workers.Release();
        }
    }

    private static async Task<List<PreparedFile>> BatchAsync(Task<PreparedFile> first, ChannelReader<Task<PreparedFile>> ready)
    {
        var batch = new List<PreparedFile> { await first };
        for (var texts = TextsOf(batch[0]); texts < BatchTexts && ready.TryPeek(out var next) && next.IsCompleted; texts += TextsOf(batch[^1]))
        {
            ready.TryRead(out _);
            batch.Add(await next);
        }
        return batch;
    }

    private static int TextsOf(PreparedFile file) => file.Chunks.Sum(chunk => 1 + chunk.Units.Count);

    private static long SizeOf(CorpusFile file) => Math.Max(file.Bytes, LeastBytes);

    private static long SizeOf(PreparedFile file) => Math.Max(SizeOf(file.File), file.Document?.Text.Length ?? 0);
}
