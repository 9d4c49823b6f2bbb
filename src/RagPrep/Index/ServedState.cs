using Microsoft.Data.Sqlite;
using RagPrep.Index.Catalog;

namespace RagPrep.Index;

/// <summary>What is served: a generation, and the catalog as that generation saw it, switched together.</summary>
/// <remarks>
/// While a run commits document after document, searches answer from the old generation; what they cite must still be read as it
/// was. So documents are read from the generation's snapshot, not from the catalog's newest state.
/// </remarks>
internal sealed class ServedState(CatalogFile catalog, IGenerations generations) : IDisposable
{
    private readonly Lock gate = new();
    private volatile IChunkIndex? current;
    private CatalogState? state;
    private CatalogSnapshot? snapshot;

    /// <summary>The generation, or null before the first <see cref="Renew"/>.</summary>
    public IChunkIndex? Current => current;

    /// <summary>Reads the catalog as the served generation saw it.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        lock (gate)
        {
            if (snapshot is not null)
                return read(snapshot.Connection);
        }
        using var connection = catalog.Open();
        return read(connection);
    }

    /// <summary>Switches to the catalog's newest state.</summary>
    public void Renew(CancellationToken cancellationToken)
    {
        var next = new CatalogSnapshot(catalog);
        try
        {
            var index = next.State == state ? current! : generations.Open(next, Read, cancellationToken);
            lock (gate)
            {
                snapshot?.Dispose();
                (current, state, snapshot) = (index, next.State, next);
                // Before the first document there is nothing to hold on to, and a first run need not keep its whole log.
                if (next.State.Generation == 0)
                    Release();
            }
        }
        catch
        {
            next.Dispose();
            throw;
        }
    }

    /// <summary>Moves the log into the database. For the folder's one writer, while it does not write.</summary>
    /// <remarks>A snapshot that was taken with a log holds the log for as long as it is served; one taken without a log does not.</remarks>
    public void ShortenLog()
    {
        // Most of the work is done beside the readers, the rest while they wait.
        catalog.Checkpoint();
        lock (gate)
        {
            if (snapshot is null)
                return;
            Release();
            try
            {
                catalog.Checkpoint();
            }
            finally
            {
                snapshot = new CatalogSnapshot(catalog);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
            Release();
    }

    private void Release()
    {
        snapshot?.Dispose();
        snapshot = null;
    }
}
