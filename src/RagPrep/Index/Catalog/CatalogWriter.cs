using System.Text.Json;
using Microsoft.Data.Sqlite;
using RagPrep.Documents;
using RagPrep.Index.Ingestion;

namespace RagPrep.Index.Catalog;

/// <summary>Changes the catalog, each public call in one transaction. One writer at a time.</summary>
internal sealed class CatalogWriter(SqliteConnection connection, TimeProvider time)
{
    /// <summary>Ids of the embeddings that are known by these hashes.</summary>
    public Dictionary<EmbeddingKey, long> Find(IEnumerable<EmbeddingKey> keys)
    {
        var found = new Dictionary<EmbeddingKey, long>();
        using var command = connection.Command("SELECT id FROM embeddings WHERE hash = $0", Array.Empty<byte>());
        foreach (var key in keys)
        {
            if (command.With(key.Bytes).ExecuteScalar() is long id)
                found[key] = id;
        }
        return found;
    }

    /// <summary>Keeps new vectors, so that a run that is cut off need not compute them again.</summary>
    public Dictionary<EmbeddingKey, long> Add(IEnumerable<(EmbeddingKey Key, byte[] Vector)> vectors)
    {
        var added = new Dictionary<EmbeddingKey, long>();
        using var transaction = connection.BeginTransaction();
        using var command = connection.Command("INSERT INTO embeddings (hash, vector) VALUES ($0, $1) RETURNING id", Array.Empty<byte>(), Array.Empty<byte>());
        foreach (var (key, vector) in vectors)
            added[key] = (long)command.With(key.Bytes, vector).ExecuteScalar()!;
        transaction.Commit();
        return added;
    }

    /// <summary>Puts a document's chunks and vectors in the place of its old ones.</summary>
    /// <param name="document">The document.</param>
    /// <param name="chunks">Its chunks.</param>
    /// <param name="state">The file's state when it was read.</param>
    public void Replace(Document document, IReadOnlyList<EmbeddedChunk> chunks, FileState state)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("DELETE FROM documents WHERE file = $0", document.File);
        connection.Execute(
            "INSERT INTO documents VALUES ($0, $1, $2, $3, $4, $5, $6, $7, NULL, $8, $9, $10)",
            document.Id, document.File, document.Title, document.Text, state.Hash, state.Settings, state.Bytes, state.Modified,
            document.Sections.Max(section => section.Page), JsonSerializer.Serialize(Sections(document)), time.GetUtcNow().UtcTicks);
        using var insert = connection.Command(
            "INSERT INTO chunks (id, document, ordinal, heading_path, page, line_from, line_to, char_from, char_to, embedding, also_at) VALUES ($0,$1,$2,$3,$4,$5,$6,$7,$8,$9,$10) RETURNING key",
            "", "", 0, "", null, 0, 0, 0, 0, 0, null);
        using var unit = connection.Command("INSERT INTO units VALUES ($0,$1,$2,$3,$4,$5)", 0, 0, 0, 0, 0, 0);
        for (var ordinal = 0; ordinal < chunks.Count; ordinal++)
            Insert(insert, unit, ordinal, chunks[ordinal]);
        NextGeneration();
        transaction.Commit();
    }

    /// <summary>Notes that a file could not be read; chunks of an older version stay.</summary>
    public void Fail(string file, string error, FileState state)
    {
        using var transaction = connection.BeginTransaction();
        if (connection.Execute(
            "UPDATE documents SET error = $1, hash = $2, settings = $3, bytes = $4, modified = $5 WHERE file = $0",
            file, error, state.Hash, state.Settings, state.Bytes, state.Modified) == 0)
        {
            connection.Execute(
                "INSERT INTO documents VALUES ($0, $1, $2, '', $3, $4, $5, $6, $7, NULL, '[]', $8)",
                Document.IdOf(file), file, Path.GetFileName(file), state.Hash, state.Settings, state.Bytes, state.Modified, error, time.GetUtcNow().UtcTicks);
        }
        transaction.Commit();
    }

    /// <summary>Notes new time stamps of files whose content is the same.</summary>
    public void Touch(IEnumerable<(string File, FileState State)> files)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.Command("UPDATE documents SET bytes = $1, modified = $2, error = NULL WHERE file = $0", "", 0L, 0L);
        foreach (var (file, state) in files)
            command.With(file, state.Bytes, state.Modified).ExecuteNonQuery();
        transaction.Commit();
    }

    /// <summary>Removes a document with its chunks.</summary>
    public void Remove(string file)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("DELETE FROM documents WHERE file = $0", file);
        NextGeneration();
        transaction.Commit();
    }

    /// <summary>Drops vectors that no chunk or unit uses any more.</summary>
    public void DropUnusedEmbeddings() =>
        connection.Execute("DELETE FROM embeddings WHERE id NOT IN (SELECT embedding FROM chunks UNION ALL SELECT embedding FROM units)");

    private static void Insert(SqliteCommand insert, SqliteCommand unit, int ordinal, EmbeddedChunk item)
    {
        var chunk = item.Chunk;
        var key = (long)insert.With(
            chunk.Id, chunk.DocumentId, ordinal, JsonSerializer.Serialize(chunk.HeadingPath), chunk.Page, chunk.Lines.From, chunk.Lines.To,
            chunk.Characters.From, chunk.Characters.To, item.Embedding,
            chunk.AlsoAt.Count == 0 ? null : JsonSerializer.Serialize(chunk.AlsoAt)).ExecuteScalar()!;
        for (var i = 0; i < chunk.Units.Count; i++)
        {
            var (kind, span) = chunk.Units[i];
            unit.With(key, i, (int)kind, span.From, span.To, item.Units[i]).ExecuteNonQuery();
        }
    }

    private static IEnumerable<StoredSection> Sections(Document document)
    {
        var lines = new LineIndex(document.Text);
        return document.Sections.Select(section =>
            new StoredSection(section.HeadingPath, section.Page, lines.LinesOf(section.Characters), section.Characters));
    }

    private void NextGeneration() => connection.Execute(
        """
        UPDATE meta SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE key = 'generation';
        UPDATE meta SET value = lower(hex(randomblob(8))) WHERE key = 'stamp';
        """);
}
