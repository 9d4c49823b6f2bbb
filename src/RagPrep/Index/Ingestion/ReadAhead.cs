namespace RagPrep.Index.Ingestion;

/// <summary>
/// Bounds what was read and is not written yet by its size, not by its number, so that ten thousand small files and a few large ones
/// take the same memory.
/// </summary>
/// <param name="limit">Bytes; what is larger gets in alone.</param>
internal sealed class ReadAhead(long limit)
{
    private readonly Lock gate = new();
    private long held;
    private TaskCompletionSource? freed;

    /// <summary>Waits for room and takes it. For one caller at a time, so that a large file is not passed by small ones for ever.</summary>
    public async Task TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        while (TryTake(bytes) is { } wait)
            await wait.WaitAsync(cancellationToken);
    }

    /// <summary>Counts what turned out larger than was thought; it is there already, so it waits for nothing.</summary>
    public void Grow(long bytes)
    {
        lock (gate)
            held += bytes;
    }

    /// <summary>Gives room back.</summary>
    public void Free(long bytes)
    {
        lock (gate)
        {
            held -= bytes;
            freed?.SetResult();
            freed = null;
        }
    }

    private Task? TryTake(long bytes)
    {
        lock (gate)
        {
            if (held == 0 || held + bytes <= limit)
            {
                held += bytes;
                return null;
            }
            freed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return freed.Task;
        }
    }
}
