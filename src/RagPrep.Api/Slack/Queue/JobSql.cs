using Microsoft.Data.Sqlite;
using RagPrep.Index.Catalog;

namespace RagPrep.Api.Slack.Queue;

/// <summary>Jobs as rows.</summary>
internal static class JobSql
{
    /// <summary>$0 is now, $1 since when a message keeps its channel busy.</summary>
    public const string Take = """
        UPDATE jobs SET state = 1, taken = $0, attempts = attempts + 1 WHERE id = (
            SELECT job.id FROM jobs job
            WHERE job.state = 0 AND job.due <= $0
              AND (job.lane IS NULL OR NOT EXISTS (
                SELECT 1 FROM jobs other WHERE other.lane = job.lane AND other.id <> job.id
                  AND (other.state = 1 OR other.state = 0 AND (other.ts < job.ts OR other.ts = job.ts AND other.id < job.id))))
              AND (job.paced = 0 OR NOT EXISTS (SELECT 1 FROM jobs other WHERE other.channel = job.channel AND other.taken > $1 AND other.paced = 1))
            ORDER BY job.urgent DESC, job.id LIMIT 1)
        RETURNING id, kind, team, channel, user, text, ts, thread, url, extra, received, reply, attempts
        """;

    /// <summary>$0 is the conversation, $1 and $2 the message and the job that ask, $3 whether in the thread $4, $5 since when without one, $6 how many.</summary>
    public const string KeptBefore = """
        SELECT answers.content FROM jobs JOIN answers ON answers.id = jobs.id
        WHERE jobs.lane = $0 AND (jobs.ts < $1 OR jobs.ts = '' AND jobs.id < $2) AND CASE $3 WHEN 1 THEN jobs.thread = $4 ELSE jobs.received >= $5 END
        ORDER BY jobs.ts DESC, jobs.id DESC LIMIT $6
        """;

    /// <summary>$0 and $1 are the message, $2 since when an edit of it may have waited. It gets a later number, since jobs of one time are done by their numbers.</summary>
    public const string ReleaseEdit =
        "UPDATE jobs SET state = 0, id = (SELECT max(id) + 1 FROM jobs) WHERE channel = $0 AND ts = $1 AND received >= $2 AND state = 4 AND kind = 'Edit'";

    public static void Insert(SqliteConnection connection, Job job, JobState state, long now) => connection.Execute(
        """
        INSERT INTO jobs (state, kind, team, channel, user, text, ts, thread, url, extra, received, lane, paced, urgent, question, reply)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        """,
        (int)state, job.Kind.ToString(), job.Team, job.Channel, job.User, job.Text, job.Ts, job.Thread, job.ResponseUrl, job.Extra, now,
        job.Lane, job.IsPaced ? 1 : 0, job.IsUrgent ? 1 : 0, job.IsQuestion ? 1 : 0, job.Reply);

    public static Job Read(SqliteDataReader row) => new(
        Enum.Parse<JobKind>(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5))
    {
        Id = row.GetInt64(0),
        Ts = row.GetString(6),
        Thread = row.GetString(7),
        ResponseUrl = row[8] as string,
        Extra = row.GetString(9),
        Received = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(10)),
        Reply = row[11] as string,
        Attempts = row.GetInt32(12),
    };
}
