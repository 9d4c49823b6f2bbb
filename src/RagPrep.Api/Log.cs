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
}
