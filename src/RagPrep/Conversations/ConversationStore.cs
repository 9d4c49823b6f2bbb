using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Index;
using RagPrep.Index.Catalog;

namespace RagPrep.Conversations;

/// <summary>Keeps conversations in <c>conversations.db</c> beside the catalog, until they expire or are deleted.</summary>
/// <param name="index">The folder; the file is made with the first turn.</param>
/// <param name="options">How long they are kept.</param>
/// <param name="time">The clock.</param>
public sealed class ConversationStore(IOptions<IndexOptions> index, IOptions<ConversationOptions> options, TimeProvider time)
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS turns (
            id INTEGER PRIMARY KEY, conversation TEXT NOT NULL, time INTEGER NOT NULL, question TEXT NOT NULL, standalone TEXT NOT NULL,
            answered INTEGER NOT NULL, answer TEXT NOT NULL, citations TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS turns_of ON turns (conversation, id)
        """;

    private readonly SideFile file = new(index.Value.Path, "conversations.db", "conversations", Table);

    private long Oldest => time.GetUtcNow().AddDays(-options.Value.Days).UtcTicks;

    /// <summary>A conversation's turns, oldest first; none where it is unknown or has expired.</summary>
    /// <exception cref="IndexException">The file cannot be read.</exception>
    public IReadOnlyList<Turn> Turns(string conversation) => file.Read<IReadOnlyList<Turn>>([], connection =>
    {
        var turns = new List<Turn>();
        using var command = connection.Command("SELECT time, question, standalone, answered, answer, citations FROM turns WHERE conversation = $0 ORDER BY id", conversation);
        using var row = command.ExecuteReader();
        while (row.Read())
            turns.Add(Read(row));
        return turns is [.., var last] && last.Time.UtcTicks >= Oldest ? turns : [];
    });

    /// <summary>Adds a turn to a conversation, and forgets all that have expired.</summary>
    /// <exception cref="IndexException">The file cannot be written.</exception>
    public void Add(string conversation, Turn turn) => file.Write(connection =>
    {
        connection.Execute("DELETE FROM turns WHERE conversation IN (SELECT conversation FROM turns GROUP BY conversation HAVING MAX(time) < $0)", Oldest);
        return connection.Execute(
            "INSERT INTO turns (conversation, time, question, standalone, answered, answer, citations) VALUES ($0, $1, $2, $3, $4, $5, $6)",
            conversation, turn.Time.UtcTicks, turn.Question, turn.Standalone, turn.Answered, turn.Answer, JsonSerializer.Serialize(turn.Citations));
    });

    /// <summary>Deletes a conversation; false where there is none.</summary>
    /// <exception cref="IndexException">The file cannot be written.</exception>
    public bool Delete(string conversation) => file.Write(connection =>
    {
        // What is deleted is to be gone from the file, too.
        connection.Execute("PRAGMA secure_delete = ON");
        return connection.Execute("DELETE FROM turns WHERE conversation = $0", conversation) > 0;
    });

    private static Turn Read(SqliteDataReader row) => new(
        new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero), row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetString(4),
        JsonSerializer.Deserialize<List<Citation>>(row.GetString(5))!);
}
