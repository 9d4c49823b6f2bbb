using RagPrep.Api.Slack.Queue;

namespace RagPrep.Api;

/// <summary>Every log message of this program. None holds a question's text.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(ILogger log, string method, string path, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "Index job {Job} done: {Changed} files changed, of these {Errors} with errors, {Removed} removed; generation {Generation}")]
    public static partial void JobDone(ILogger log, string job, int changed, int removed, int errors, long generation);

    [LoggerMessage(3, LogLevel.Warning, "Index job {Job} ended: {Reason} What was indexed before is still served.")]
    public static partial void JobFailed(ILogger log, string job, string reason);

    [LoggerMessage(4, LogLevel.Error, "Index job {Job} failed. What was indexed before is still served.")]
    public static partial void JobBroke(ILogger log, string job, Exception exception);

    [LoggerMessage(5, LogLevel.Information, "Slack: the bot is {Bot} in the workspace {Team}")]
    public static partial void SlackReady(ILogger log, string bot, string team);

    [LoggerMessage(6, LogLevel.Warning, "Slack: {Reason}")]
    public static partial void SlackNotReady(ILogger log, string reason);

    [LoggerMessage(7, LogLevel.Warning, "Slack: the app was taken out of the workspace {Team}; nothing more is sent until the next start")]
    public static partial void SlackLeft(ILogger log, string team);

    [LoggerMessage(8, LogLevel.Warning, "Chat: job {Job} ({Kind}) in {Channel} is given up: {Reason}")]
    public static partial void SlackRefused(ILogger log, JobKind kind, long job, string channel, string reason);

    [LoggerMessage(9, LogLevel.Information, "Chat: job {Job} ({Kind}) waits after attempt {Attempt}: {Reason}")]
    public static partial void SlackJobWaits(ILogger log, JobKind kind, long job, int attempt, string reason);

    [LoggerMessage(10, LogLevel.Error, "Chat: job {Job} ({Kind}) is given up")]
    public static partial void SlackJobFailed(ILogger log, JobKind kind, long job, Exception exception);

    [LoggerMessage(11, LogLevel.Information, "Slack: socket {Number} {Event}")]
    public static partial void SlackSocket(ILogger log, int number, string @event);
}
