using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using RagPrep.Index;
using RagPrep.Index.Catalog;

namespace RagPrep.Evaluation;

/// <summary>Keeps readers' judgements in <c>feedback.db</c> beside the catalog. Apart from it, since they outlive an index that is made anew.</summary>
/// <param name="options">The folder; the file is made with the first judgement.</param>
public sealed class FeedbackStore(IOptions<IndexOptions> options)
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS feedback (
            id INTEGER PRIMARY KEY, time INTEGER NOT NULL, question TEXT NOT NULL, helpful INTEGER NOT NULL,
            chunk TEXT, answer TEXT, comment TEXT, who TEXT)
        """;

    private readonly SideFile file = new(options.Value.Path, "feedback.db", "feedback", Table);

    /// <summary>Keeps a judgement; once this returns it survives a crash.</summary>
    /// <exception cref="IndexException">The file cannot be written.</exception>
    public void Add(Feedback feedback) => file.Write(connection => connection.Execute(
        "INSERT INTO feedback (time, question, helpful, chunk, answer, comment, who) VALUES ($0, $1, $2, $3, $4, $5, $6)",
        feedback.Time.UtcTicks, feedback.Question, feedback.Verdict == Verdict.Helpful, feedback.ChunkId, feedback.AnswerText, feedback.Comment, feedback.Who));

    /// <summary>Every judgement, oldest first.</summary>
    /// <exception cref="IndexException">The file cannot be read.</exception>
    public IReadOnlyList<Feedback> All() => file.Read<IReadOnlyList<Feedback>>([], connection =>
    {
        var all = new List<Feedback>();
        using var command = connection.Command("SELECT time, question, helpful, chunk, answer, comment, who FROM feedback ORDER BY id");
        using var row = command.ExecuteReader();
        while (row.Read())
            all.Add(Read(row));
        return all;
    });

    private static Feedback Read(SqliteDataReader row) => new(
        new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero),
        row.GetString(1),
        row.GetBoolean(2) ? Verdict.Helpful : Verdict.NotHelpful,
        row[3] as string,
        row[4] as string,
        row[5] as string,
        row[6] as string);
}
