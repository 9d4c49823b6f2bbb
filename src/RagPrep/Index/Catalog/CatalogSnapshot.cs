using Microsoft.Data.Sqlite;

namespace RagPrep.Index.Catalog;

/// <summary>The catalog as it was at one moment: a read transaction, which later commits do not reach. For one caller at a time.</summary>
internal sealed class CatalogSnapshot : IDisposable
{
    private readonly SqliteTransaction transaction;

    public CatalogSnapshot(CatalogFile catalog)
    {
        Connection = catalog.Open();
        transaction = Connection.BeginTransaction(deferred: true);
        // The first read is what fixes the moment.
        State = CatalogFile.State(Connection);
    }

    public SqliteConnection Connection { get; }

    public CatalogState State { get; }

    public void Dispose()
    {
        transaction.Dispose();
        Connection.Dispose();
    }
}
