using Microsoft.Data.Sqlite;

namespace RagPrep.Index.Catalog;

/// <summary>The catalog's SQLite file: the truth about documents, chunks, units and vectors. Survives kill -9.</summary>
internal sealed class CatalogFile : IDisposable
{
    private readonly string connectionString;

    /// <summary>Opens or makes <c>catalog.db</c> in <paramref name="folder"/> and migrates it.</summary>
    /// <exception cref="IndexException">It was written by a newer version of the program.</exception>
    /// <exception cref="SqliteException">It is no catalog, or cannot be used.</exception>
    public CatalogFile(string folder)
    {
        var path = Path.Combine(folder, "catalog.db");
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        try
        {
            using var connection = Open();
            // First, so that the database of another program is left as it is.
            CatalogSchema.Migrate(connection);
            connection.Execute("PRAGMA journal_mode = WAL");
        }
        catch
        {
            // A connection that is kept would go on reading the file that the owner is told to delete.
            Dispose();
            throw;
        }
    }

    /// <summary>A connection of the caller's own. With NORMAL in WAL mode a power cut may lose the last commits, never the order of them.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA synchronous = NORMAL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The state that a connection sees.</summary>
    public static CatalogState State(SqliteConnection connection) => new(
        Convert.ToInt64(connection.Scalar("SELECT value FROM meta WHERE key = 'generation'")),
        (string)connection.Scalar("SELECT value FROM meta WHERE key = 'stamp'")!);

    /// <summary>Moves what the write-ahead log holds into the database, as far as readers let it.</summary>
    public void Checkpoint()
    {
        using var connection = Open();
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Closes the connections that were kept for the next caller.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
