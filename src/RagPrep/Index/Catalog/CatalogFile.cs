using Microsoft.Data.Sqlite;

namespace RagPrep.Index.Catalog;

/// <summary>The catalog's SQLite file: the truth about documents, chunks, units and vectors. Survives kill -9.</summary>
internal sealed class CatalogFile
{
    private readonly string connectionString;

    /// <summary>Opens or makes <c>catalog.db</c> in <paramref name="folder"/> and migrates it.</summary>
    /// <exception cref="IndexException">It is no catalog, or of a newer version.</exception>
    public CatalogFile(string folder)
    {
        Path = System.IO.Path.Combine(folder, "catalog.db");
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        try
        {
            using var connection = Open();
            connection.Execute("PRAGMA journal_mode = WAL");
            CatalogSchema.Migrate(connection);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is 11 or 26)
        {
            throw new IndexException($"{Path} is damaged or no RagPrep catalog: delete the folder {folder} to index again, or set Index:Path to another folder.", exception);
        }
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>A connection of the caller's own. With NORMAL in WAL mode a power cut may lose the last commits, never the order of them.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute("PRAGMA synchronous = NORMAL");
        return connection;
    }

    /// <summary>The number of the last change to any chunk.</summary>
    public static long Generation(SqliteConnection connection) =>
        Convert.ToInt64(connection.Scalar("SELECT value FROM meta WHERE key = 'generation'"));
}
