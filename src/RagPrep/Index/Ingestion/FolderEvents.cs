using Microsoft.Extensions.Logging;

namespace RagPrep.Index.Ingestion;

/// <summary>What the system tells of changes below a folder; it tells nothing on some network drives, and loses count of very many.</summary>
internal sealed class FolderEvents(string folder, Action changed, ILogger logger) : IDisposable
{
    private FileSystemWatcher? watcher;
    private volatile bool broken = true;
    private bool told;

    /// <summary>Starts, or starts again after a failure; where it cannot, that is logged once.</summary>
    public void Ensure()
    {
        if (!broken)
            return;
        watcher?.Dispose();
        watcher = null;
        try
        {
            watcher = Create();
            watcher.EnableRaisingEvents = true;
            (broken, told) = (false, false);
            // What changed before it stood told nothing.
            changed();
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            if (!told)
                Log.CorpusNotWatched(logger, folder, exception.Message);
            told = true;
        }
    }

    /// <summary>The folder is gone, or is another one of its name, of which nothing is heard: <see cref="Ensure"/> starts again.</summary>
    public void Break() => broken = true;

    public void Dispose() => watcher?.Dispose();

    private FileSystemWatcher Create()
    {
        var made = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 << 10,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        made.Created += (_, _) => changed();
        made.Changed += (_, _) => changed();
        made.Deleted += (_, _) => changed();
        made.Renamed += (_, _) => changed();
        made.Error += (_, _) =>
        {
            // Events were lost: only a look tells what changed.
            broken = true;
            changed();
        };
        return made;
    }
}
