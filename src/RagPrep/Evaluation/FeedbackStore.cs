using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using RagPrep.Index;
using RagPrep.Index.Catalog;

namespace RagPrep.Evaluation;

/// <summary>Keeps readers' judgements in <c>feedback.db</c> beside the catalog. Apart from it, since they outlive an index that is made anew.</summary>
public sealed class FeedbackStore
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS feedback (
            id INTEGER PRIMARY KEY, time INTEGER NOT NULL, question TEXT NOT NULL, helpful INTEGER NOT NULL,
            chunk TEXT, answer TEXT, comment TEXT, who TEXT)
        """;

    private readonly string folder;
    private readonly string path;

    /// <summary>A store in the folder of the index; its file is made with the first judgement.</summary>
    public FeedbackStore(IOptions<IndexOptions> options)
    {
        folder = options.Value.Path;
        path = Path.Combine(folder, "feedback.db");
    }

    /// <summary>Keeps a judgement; once this returns it survives a crash.</summary>
    /// <exception cref="IndexException">The file cannot be written.</exception>
    public void Add(Feedback feedback) => Guard(() =>
    {
        Directory.CreateDirectory(folder);
        using var connection = Open(SqliteOpenMode.ReadWriteCreate);
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute(Table);
        return connection.Execute(
            "INSERT INTO feedback (time, question, helpful, chunk, answer, comment, who) VALUES ($0, $1, $2, $3, $4, $5, $6)",
            feedback.Time.UtcTicks, feedback.Question, feedback.Verdict == Verdict.Helpful, feedback.ChunkId, feedback.AnswerText, feedback.Comment, feedback.Who);
    });

    /// <summary>Every judgement, oldest first.</summary>
    /// <exception cref="IndexException">The file cannot be read.</exception>
    public IReadOnlyList<Feedback> All() => Guard(() =>
    {
        var all = new List<Feedback>();
        if (!File.Exists(path))
            return all;
        using var connection = Open(SqliteOpenMode.ReadWrite);
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
        catch (Exception failure) when (IndexFailure.IsDiskFull(failure, Path.GetDirectoryName(path)!))
        {
            throw new IndexException($"The disk that holds {path} is full: free some space and send the feedback again.", failure);
        }
        catch (Exception failure) when (failure is SqliteException or UnauthorizedAccessException or IOException)
        {
            throw new IndexException($"The feedback file {path} cannot be used ({failure.Message.TrimEnd('.')}): mend it, or move it away.", failure);
        }
    }
}
