using Microsoft.Data.Sqlite;
using RagPrep.Index.Catalog;

namespace RagPrep.Index;

/// <summary>A small SQLite file beside the catalog, for what outlives an index that is made anew. Made when it is first written to.</summary>
/// <param name="folder">The folder of the index.</param>
/// <param name="name">The file's name.</param>
/// <param name="what">What it holds, for messages.</param>
/// <param name="tables">Creates its tables where they are missing.</param>
internal sealed class SideFile(string folder, string name, string what, string tables)
{
    private readonly string path = Path.Combine(folder, name);

    /// <summary>Works on the file.</summary>
    /// <exception cref="IndexException">It cannot be used.</exception>
    public T Write<T>(Func<SqliteConnection, T> work) => Guard(() =>
    {
        Directory.CreateDirectory(folder);
        using var connection = Open(SqliteOpenMode.ReadWriteCreate);
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute(tables);
        return work(connection);
    });

    /// <summary>Reads the file, or gives <paramref name="none"/> where there is none.</summary>
    /// <exception cref="IndexException">It cannot be used.</exception>
    public T Read<T>(T none, Func<SqliteConnection, T> work) => Guard(() =>
    {
        if (!File.Exists(path))
            return none;
        using var connection = Open(SqliteOpenMode.ReadWrite);
        // The first writer may be between the file and its tables, or have been killed there.
        connection.Execute(tables);
        return work(connection);
    });

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (IndexFailure.IsDiskFull(failure, folder))
        {
            throw new IndexException($"The disk that holds {path} is full: free some space and send the {what} again.", failure);
        }
        catch (Exception failure) when (failure is SqliteException or UnauthorizedAccessException or IOException)
        {
            throw new IndexException($"The {what} file {path} cannot be used ({failure.Message.TrimEnd('.')}): mend it, or move it away.", failure);
        }
    }
}
