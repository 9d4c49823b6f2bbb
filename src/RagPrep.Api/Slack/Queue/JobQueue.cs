using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using RagPrep.Index;
using RagPrep.Index.Catalog;

namespace RagPrep.Api.Slack.Queue;

/// <summary>
/// What is to be done for Slack, in a file: once <see cref="Accept"/> returns, the job is done at least once, and its key is never
/// accepted again while it is remembered.
/// </summary>
public sealed class JobQueue : IDisposable
{
    /// <summary>How long a question may follow up on what was asked before it where no thread binds the two.</summary>
    public static readonly TimeSpan FollowUpTime = TimeSpan.FromHours(1);

    /// <summary>How long a message in a thread unknown to the bot is kept for a mention that comes late.</summary>
    public static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(1);

    // Slack takes about one message a second in a channel.
    private const int PaceMilliseconds = 1000;

    private static readonly TimeSpan SeenTime = TimeSpan.FromDays(7), JobTime = TimeSpan.FromDays(30);
    private readonly QueueFile file;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim arrived = new(0);

    /// <summary>Opens the queue beside the catalog; what was being done when the program ended waits again.</summary>
    public JobQueue(IOptions<IndexOptions> options, TimeProvider time)
    {
        this.time = time;
        file = new QueueFile(options.Value.Path);
        file.Run(connection => connection.Execute("UPDATE jobs SET state = 0 WHERE state = 1"));
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Takes a job, unless one of its keys was taken before.</summary>
    /// <param name="job">The job; null remembers the keys alone.</param>
    /// <param name="keys">What names the event, and the thing that it is about.</param>
    /// <returns>Whether it is new.</returns>
    public bool Accept(Job? job, params IReadOnlyList<string> keys) => Put(job, JobState.Waiting, keys);

    /// <summary>Keeps what is asked only if something else comes within <see cref="HoldTime"/>: a message, if the bot turns out to take part in its thread; an edit, if its message comes.</summary>
    public bool Hold(Job job, params IReadOnlyList<string> keys) => Put(job, JobState.Held, keys);

    /// <summary>Takes the next job to do: in order of arrival, within a thread in order of the messages, in a channel one a second.</summary>
    /// <returns>The job, or null when none can be done now.</returns>
    public Job? Take() => file.Run(connection =>
    {
        var now = Now;
        using var command = connection.Command(JobSql.Take, now, now - PaceMilliseconds);
        using var row = command.ExecuteReader();
        return row.Read() ? JobSql.Read(row) : null;
    });

    /// <summary>Waits for a job to arrive, or for a while when jobs wait for their time.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var waits = file.Run(connection => connection.Scalar("SELECT 1 FROM jobs WHERE state = 0 LIMIT 1")) is not null;
        await arrived.WaitAsync(waits ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromMinutes(1), cancellationToken);
    }

    /// <summary>Remembers the reply that was posted for a job, or that there is none.</summary>
    public void Replied(Job job, string? ts) => Set(job, "reply = $1", ts);

    /// <summary>A job is done.</summary>
    /// <param name="job">The job.</param>
    /// <param name="answered">Of a question, whether the notes answered it.</param>
    public void Done(Job job, bool? answered = null)
    {
        Set(job, "state = 2, answered = $1", answered is { } known ? known ? 1 : 0 : null);
        arrived.Release();
    }

    /// <summary>A job is given up.</summary>
    public void Failed(Job job)
    {
        Set(job, "state = 3", null);
        arrived.Release();
    }

    /// <summary>A job is to be done later.</summary>
    /// <param name="job">The job.</param>
    /// <param name="wait">For how long to wait.</param>
    /// <param name="counts">Whether this was an attempt: what Slack had no room for was none.</param>
    public void Defer(Job job, TimeSpan wait, bool counts = true) =>
        Set(job, $"state = 0, due = $1, attempts = attempts - {(counts ? 0 : 1)}", Now + (long)wait.TotalMilliseconds);

    /// <summary>Whether the bot was asked in a thread.</summary>
    public bool TakesPart(string channel, string thread) => file.Run(connection => connection.Scalar(
        "SELECT 1 FROM jobs WHERE lane = $0 AND state <> 4 LIMIT 1", $"{channel}:{thread}")) is not null;

    /// <summary>Whether a message was taken as a question.</summary>
    public bool IsQuestion(string channel, string ts) => file.Run(connection => connection.Scalar(
        "SELECT 1 FROM jobs WHERE channel = $0 AND ts = $1 AND kind = 'Question' AND state <> 4 LIMIT 1", channel, ts)) is not null;

    /// <summary>The reply to a message, or null.</summary>
    public string? ReplyTo(string channel, string ts) => file.Run(connection => connection.Scalar(
        "SELECT reply FROM jobs WHERE channel = $0 AND ts = $1 AND kind = 'Question'", channel, ts)) as string;

    /// <summary>Questions since a moment: of one person, and in one channel.</summary>
    public (int OfUser, int InChannel) Questions(string user, string channel, DateTimeOffset since) => file.Run(connection => (
        Count(connection, "SELECT count(*) FROM jobs WHERE user = $0 AND received >= $1 AND question = 1 AND state <> 4", user, since),
        Count(connection, "SELECT count(*) FROM jobs WHERE channel = $0 AND received >= $1 AND question = 1 AND state <> 4", channel, since)));

    /// <summary>Questions since a moment: all, those answered and those refused.</summary>
    public (int All, int Answered, int Refused) Figures(DateTimeOffset since) => file.Run(connection => (
        Count(connection, "SELECT count(*) FROM jobs WHERE '' = $0 AND received >= $1 AND question = 1 AND state <> 4", "", since),
        Count(connection, "SELECT count(*) FROM jobs WHERE '' = $0 AND received >= $1 AND question = 1 AND answered = 1", "", since),
        Count(connection, "SELECT count(*) FROM jobs WHERE '' = $0 AND received >= $1 AND question = 1 AND answered = 0", "", since)));

    /// <summary>Jobs that are not done.</summary>
    public int Open => file.Run(connection => Convert.ToInt32(connection.Scalar("SELECT count(*) FROM jobs WHERE state IN (0, 1)")));

    /// <summary>Keeps an answer for the buttons under it.</summary>
    public void Keep(long id, string content) => file.Run(connection => connection.Execute(
        "INSERT OR REPLACE INTO answers VALUES ($0, $1, $2)", id, Now, content));

    /// <summary>An answer that was kept, or null.</summary>
    public string? Kept(long id) => file.Run(connection => connection.Scalar("SELECT content FROM answers WHERE id = $0", id)) as string;

    /// <summary>The last answers that were kept in a job's conversation before it, oldest first.</summary>
    public IReadOnlyList<string> KeptBefore(Job job, int most) => file.Run(connection =>
    {
        var contents = new List<string>();
        using var command = connection.Command(JobSql.KeptBefore, job.Lane, job.Ts, job.Id, job.IsInThread ? 1 : 0, job.Thread, Before(FollowUpTime), most);
        using var row = command.ExecuteReader();
        while (row.Read())
            contents.Insert(0, row.GetString(0));
        return contents;
    });

    /// <summary>A text of this file's own, to hash names with.</summary>
    public string Salt => (string)file.Run(connection => connection.Scalar("SELECT value FROM meta WHERE key = 'salt'"))!;

    /// <summary>Gives up all that waits for a workspace.</summary>
    public void Drop(string team) => file.Run(connection => connection.Execute("UPDATE jobs SET state = 3 WHERE team = $0 AND state IN (0, 4)", team));

    /// <summary>Forgets what nobody comes back to: keys after a week, jobs and answers after thirty days, held messages after a minute.</summary>
    public void Prune() => file.Run(connection =>
        connection.Execute("DELETE FROM seen WHERE time < $0", Before(SeenTime))
        + connection.Execute("DELETE FROM jobs WHERE received < $0 AND state IN (2, 3)", Before(JobTime))
        + connection.Execute("DELETE FROM jobs WHERE received < $0 AND state = 4", Before(HoldTime))
        + connection.Execute("DELETE FROM answers WHERE time < $0", Before(JobTime)));

    /// <inheritdoc/>
    public void Dispose()
    {
        file.Dispose();
        arrived.Dispose();
    }

    private bool Put(Job? job, JobState state, IReadOnlyList<string> keys)
    {
        var isNew = file.Run(connection =>
        {
            foreach (var key in keys)
            {
                if (connection.Execute("INSERT OR IGNORE INTO seen VALUES ($0, $1)", key, Now) == 0)
                    return false;
            }
            if (job is not null)
                JobSql.Insert(connection, job, state, Now);
            // Follow-ups that came before the mention.
            if (job?.Lane is { } lane && state == JobState.Waiting)
                connection.Execute("UPDATE jobs SET state = 0 WHERE lane = $0 AND state = 4 AND ts > $1 AND received >= $2", lane, job.Ts, Before(HoldTime));
            // An edit that came before its message is done after it.
            if (job is { Kind: JobKind.Question } && state == JobState.Waiting)
                connection.Execute(JobSql.ReleaseEdit, job.Channel, job.Ts, Before(HoldTime));
            return true;
        });
        if (isNew)
            arrived.Release();
        return isNew;
    }

    private long Before(TimeSpan age) => Now - (long)age.TotalMilliseconds;

    private void Set(Job job, string what, object? value) =>
        file.Run(connection => connection.Execute($"UPDATE jobs SET {what} WHERE id = $0", job.Id, value));

    private static int Count(SqliteConnection connection, string sql, string of, DateTimeOffset since) =>
        Convert.ToInt32(connection.Scalar(sql, of, since.ToUnixTimeMilliseconds()));
}
