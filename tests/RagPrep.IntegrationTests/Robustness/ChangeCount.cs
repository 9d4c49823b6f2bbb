namespace RagPrep.IntegrationTests.Robustness;

/// <summary>Waits for the n-th change of a file below a folder, as the system tells them, so that no test need sleep or ask again and again.</summary>
internal sealed class ChangeCount : IDisposable
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FileSystemWatcher watcher;
    private readonly string part;
    private readonly int wanted;
    private int seen;

    /// <param name="folder">An existing folder.</param>
    /// <param name="part">Only changes of paths with this part count.</param>
    /// <param name="wanted">The number that <see cref="Reached"/> waits for.</param>
    public ChangeCount(string folder, string part = "", int wanted = int.MaxValue)
    {
        (this.part, this.wanted) = (part, wanted);
        watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 1 << 16,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, change) => Count(change.FullPath);
        watcher.Changed += (_, change) => Count(change.FullPath);
        watcher.Deleted += (_, change) => Count(change.FullPath);
        watcher.Renamed += (_, change) => Count(change.FullPath);
        watcher.EnableRaisingEvents = true;
    }

    public int Seen => Volatile.Read(ref seen);

    public Task Reached => reached.Task;

    public void Dispose() => watcher.Dispose();

    private void Count(string path)
    {
        if (path.Contains(part, StringComparison.Ordinal) && Interlocked.Increment(ref seen) == wanted)
            reached.TrySetResult();
    }
}
