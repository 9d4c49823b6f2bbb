using Microsoft.Data.Sqlite;

namespace RagPrep.Index.Catalog;

/// <summary>The catalog's tables, brought up to date one migration at a time; <c>user_version</c> counts those done.</summary>
internal static class CatalogSchema
{
    private static readonly string[] Migrations =
    [
        """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO meta VALUES ('generation', '0');
        CREATE TABLE documents (
            id TEXT PRIMARY KEY, file TEXT NOT NULL UNIQUE, title TEXT NOT NULL, text TEXT NOT NULL, hash BLOB NOT NULL,
            settings TEXT NOT NULL, bytes INTEGER NOT NULL, modified INTEGER NOT NULL, error TEXT, pages INTEGER,
            sections TEXT NOT NULL, indexed_at INTEGER NOT NULL);
        CREATE TABLE embeddings (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, vector BLOB NOT NULL);
        CREATE TABLE chunks (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
            document TEXT NOT NULL REFERENCES documents(id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
            heading_path TEXT NOT NULL, page INTEGER, line_from INTEGER NOT NULL, line_to INTEGER NOT NULL,
            char_from INTEGER NOT NULL, char_to INTEGER NOT NULL, embedding INTEGER NOT NULL);
        CREATE UNIQUE INDEX chunks_by_document ON chunks (document, ordinal);
        CREATE TABLE units (
            chunk INTEGER NOT NULL REFERENCES chunks(key) ON DELETE CASCADE, ordinal INTEGER NOT NULL, kind INTEGER NOT NULL,
            char_from INTEGER NOT NULL, char_to INTEGER NOT NULL, embedding INTEGER NOT NULL,
            PRIMARY KEY (chunk, ordinal)) WITHOUT ROWID;
        """,
        "INSERT INTO meta VALUES ('stamp', lower(hex(randomblob(8))))",
        // The new stamp: search structures that were saved before know nothing of it.
        "ALTER TABLE chunks ADD COLUMN also_at TEXT; UPDATE meta SET value = lower(hex(randomblob(8))) WHERE key = 'stamp'",
    ];

    /// <summary>Brings the database up to date, each migration in a transaction of its own.</summary>
    /// <exception cref="IndexException">The catalog was written by a newer version of the program.</exception>
    public static void Migrate(SqliteConnection connection)
    {
        while (Version(connection) != Migrations.Length)
        {
            // The transaction takes the write lock, so that of two programs that start at once the second sees what the first did.
            using var transaction = connection.BeginTransaction();
            if (Version(connection) is var version && version < Migrations.Length)
            {
                connection.Execute(Migrations[version]);
                connection.Execute($"PRAGMA user_version = {version + 1}");
            }
            transaction.Commit();
        }
    }

    private static int Version(SqliteConnection connection)
    {
        var version = Convert.ToInt32(connection.Scalar("PRAGMA user_version"));
        return version <= Migrations.Length ? version : throw new IndexException(
            $"The catalog {connection.DataSource} was written by a newer version of RagPrep (schema {version}, this one knows {Migrations.Length}): update RagPrep, or set Index:Path to another folder.");
    }
}
