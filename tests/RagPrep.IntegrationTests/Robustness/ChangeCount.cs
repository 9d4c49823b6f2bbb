namespace RagPrep.IntegrationTests.Robustness;

/// <summary>Acts at the n-th change of a file below a folder, as the system tells of them, so that no test need sleep or ask again and again.</summary>
internal sealed class ChangeCount : IDisposable
{
    private readonly FileSystemWatcher watcher;
    private readonly string part;
    private readonly int wanted;
    private readonly Action? reached;
    private int seen;

    /// <param name="folder">An existing folder.</param>
    /// <param name="part">Only changes of paths with this part count.</param>
    /// <param name="wanted">The change at which <paramref name="reached"/> is called.</param>
    /// <param name="reached">Called at once, in the thread that was told.</param>
    public ChangeCount(string folder, string part = "", int wanted = int.MaxValue, Action? reached = null)
    {
        (this.part, this.wanted, this.reached) = (part, wanted, reached);
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

    public void Dispose() => watcher.Dispose();

    private void Count(string path)
    {
        if (path.Contains(part, StringComparison.Ordinal) && Interlocked.Increment(ref seen) == wanted)
            reached?.Invoke();
    }
}
