using System.Text.Json;
using Microsoft.Data.Sqlite;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Index.Catalog;

/// <summary>Reads what the catalog holds.</summary>
internal static class CatalogReader
{
    private const string InfoColumns =
        "SELECT id, file, title, error, (SELECT COUNT(*) FROM chunks WHERE document = documents.id), pages, bytes, indexed_at";

    /// <summary>State of every known file, by path.</summary>
    public static Dictionary<string, FileState> Files(SqliteConnection connection)
    {
        var files = new Dictionary<string, FileState>(StringComparer.Ordinal);
        using var command = connection.Command("SELECT file, bytes, modified, hash, settings, error FROM documents");
        using var rows = command.ExecuteReader();
        while (rows.Read())
            files.Add(rows.GetString(0), new FileState(rows.GetInt64(1), rows.GetInt64(2), rows.GetFieldValue<byte[]>(3), rows.GetString(4), rows.IsDBNull(5) ? null : rows.GetString(5)));
        return files;
    }

    /// <summary>All documents by path.</summary>
    public static IReadOnlyList<DocumentInfo> Documents(SqliteConnection connection)
    {
        var documents = new List<DocumentInfo>();
        using var command = connection.Command($"{InfoColumns} FROM documents ORDER BY file");
        using var rows = command.ExecuteReader();
        while (rows.Read())
            documents.Add(Info(rows));
        return documents;
    }

    /// <summary>Documents whose file has this SHA-256, by path, each with the file's time stamp (ticks, UTC) when it was read.</summary>
    public static IReadOnlyList<(DocumentInfo Document, long Modified)> WithHash(SqliteConnection connection, byte[] hash)
    {
        var found = new List<(DocumentInfo, long)>();
        using var command = connection.Command($"{InfoColumns}, modified FROM documents WHERE hash = $0 AND error IS NULL ORDER BY file", hash);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            found.Add((Info(rows), rows.GetInt64(8)));
        return found;
    }

    /// <summary>One document, or null.</summary>
    public static StoredDocument? Document(SqliteConnection connection, string id)
    {
        using var command = connection.Command($"{InfoColumns}, text, sections FROM documents WHERE id = $0", id);
        using var rows = command.ExecuteReader();
        return rows.Read()
            ? new StoredDocument(Info(rows), rows.GetString(8), JsonSerializer.Deserialize<List<StoredSection>>(rows.GetString(9))!)
            : null;
    }

    /// <summary>Every chunk with its vectors, by file and order in it.</summary>
    public static IEnumerable<StoredChunk> Chunks(SqliteConnection connection) => Chunks(connection, "", null);

    /// <summary>The chunks of a document, in order; none where it is unknown.</summary>
    public static IEnumerable<StoredChunk> ChunksOf(SqliteConnection connection, string document) => Chunks(connection, "WHERE d.id = $0", document);

    /// <summary>One chunk, or null.</summary>
    public static StoredChunk? Chunk(SqliteConnection connection, string id) => Chunks(connection, "WHERE c.id = $0", id).FirstOrDefault();

    private static IEnumerable<StoredChunk> Chunks(SqliteConnection connection, string which, string? value)
    {
        using var units = connection.Command(
            "SELECT u.kind, u.char_from, u.char_to, e.vector FROM units u JOIN embeddings e ON e.id = u.embedding WHERE u.chunk = $0 ORDER BY u.ordinal", 0L);
        using var command = connection.Command(
            $"""
            SELECT c.key, c.id, d.id, d.file, d.title, c.heading_path, c.page, c.line_from, c.line_to, c.char_from, c.char_to, e.vector, c.also_at
            FROM documents d JOIN chunks c ON c.document = d.id JOIN embeddings e ON e.id = c.embedding {which}
            ORDER BY d.file, c.ordinal
            """, value is null ? [] : [value]);
        using var textOf = connection.Command("SELECT text FROM documents WHERE id = $0", "");
        using var rows = command.ExecuteReader();
        var (document, text) = ("", "");
        while (rows.Read())
        {
            if (rows.GetString(2) is var next && next != document)
                (document, text) = (next, (string)textOf.With(next).ExecuteScalar()!);
            var (found, vectors) = Units(units.With(rows.GetInt64(0)));
            var span = new TextSpan(rows.GetInt32(9), rows.GetInt32(10));
            var chunk = new Chunk(
                rows.GetString(1), document, rows.GetString(3), rows.GetString(4),
                JsonSerializer.Deserialize<string[]>(rows.GetString(5))!, rows.IsDBNull(6) ? null : rows.GetInt32(6),
                new LineRange(rows.GetInt32(7), rows.GetInt32(8)), span, span.In(text), found)
            {
                AlsoAt = rows.IsDBNull(12) ? [] : JsonSerializer.Deserialize<Place[]>(rows.GetString(12))!,
            };
            yield return new StoredChunk(chunk, rows.GetFieldValue<byte[]>(11), vectors);
        }
    }

    private static (List<Unit> Units, List<byte[]> Vectors) Units(SqliteCommand command)
    {
        var units = new List<Unit>();
        var vectors = new List<byte[]>();
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            units.Add(new Unit((BlockKind)rows.GetInt32(0), new TextSpan(rows.GetInt32(1), rows.GetInt32(2))));
            vectors.Add(rows.GetFieldValue<byte[]>(3));
        }
        return (units, vectors);
    }

    private static DocumentInfo Info(SqliteDataReader rows) => new(
        rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.IsDBNull(3) ? "indexed" : "failed",
        rows.IsDBNull(3) ? null : rows.GetString(3), rows.GetInt32(4), rows.IsDBNull(5) ? null : rows.GetInt32(5),
        rows.GetInt64(6), new DateTimeOffset(rows.GetInt64(7), TimeSpan.Zero));
}
