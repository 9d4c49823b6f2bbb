using Microsoft.Data.Sqlite;
using RagPrep.Index.Catalog;

namespace RagPrep.Api.Slack.Queue;

/// <summary>The file <c>slack.db</c> beside the catalog. One connection, one caller at a time; what is committed survives kill -9.</summary>
internal sealed class QueueFile : IDisposable
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY, time INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS jobs (
            id INTEGER PRIMARY KEY AUTOINCREMENT, state INTEGER NOT NULL, kind TEXT NOT NULL, team TEXT NOT NULL, channel TEXT NOT NULL,
            user TEXT NOT NULL, text TEXT NOT NULL, ts TEXT NOT NULL, thread TEXT NOT NULL, url TEXT, extra TEXT NOT NULL,
            received INTEGER NOT NULL, lane TEXT, paced INTEGER NOT NULL, urgent INTEGER NOT NULL, question INTEGER NOT NULL,
            due INTEGER NOT NULL DEFAULT 0, taken INTEGER, attempts INTEGER NOT NULL DEFAULT 0, reply TEXT, answered INTEGER);
        CREATE INDEX IF NOT EXISTS jobs_by_state ON jobs (state, urgent, id);
        CREATE INDEX IF NOT EXISTS jobs_by_lane ON jobs (lane, state);
        CREATE INDEX IF NOT EXISTS jobs_by_channel ON jobs (channel, taken);
        CREATE INDEX IF NOT EXISTS jobs_by_user ON jobs (user, received);
        CREATE TABLE IF NOT EXISTS answers (id INTEGER PRIMARY KEY, time INTEGER NOT NULL, content TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        INSERT OR IGNORE INTO meta VALUES ('salt', lower(hex(randomblob(16))));
        """;

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;

    /// <summary>Opens or makes the file.</summary>
    public QueueFile(string folder)
    {
        Directory.CreateDirectory(folder);
        // Not pooled: the file is closed when this is.
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "slack.db"), DefaultTimeout = 30, Pooling = false }.ToString());
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = NORMAL");
        connection.Execute(Tables);
    }

    /// <summary>Works on the file; all or nothing of it is kept.</summary>
    public T Run<T>(Func<SqliteConnection, T> work)
    {
        lock (gate)
        {
            using var transaction = connection.BeginTransaction();
            var result = work(connection);
            transaction.Commit();
            return result;
        }
    }

    public void Dispose()
    {
        lock (gate)
            connection.Dispose();
    }
}
