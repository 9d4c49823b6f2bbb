using Microsoft.Extensions.Logging;

namespace RagPrep;

/// <summary>All log messages of the assembly.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "{Count} of {Total} texts are longer than the embedder's window of {MaxTokens} tokens: their vectors stand for their beginning only")]
    public static partial void TextsTruncated(this ILogger logger, int count, int total, int maxTokens);

    [LoggerMessage(LogLevel.Debug, "The re-ranker read {Passages} of {Total} passages without their end and {Queries} without the middle of the query")]
    public static partial void PairsTruncated(this ILogger logger, int passages, int queries, int total);

    [LoggerMessage(LogLevel.Information, "{Model} is warm: {Threads} runs in parallel")]
    public static partial void ModelWarm(this ILogger logger, string model, int threads);

    [LoggerMessage(LogLevel.Warning, "The search structures in {Folder} are damaged ({Reason}) and are built again from the catalog")]
    public static partial void GenerationRebuilt(this ILogger logger, string folder, string reason);

    [LoggerMessage(LogLevel.Warning, "The search structures could not be saved in {Folder} ({Reason}); until they can, each start builds them again")]
    public static partial void GenerationNotSaved(this ILogger logger, string folder, string reason);

    [LoggerMessage(LogLevel.Warning, "The cluster does not have what the catalog has ({Reason}); it is tried again until it does")]
    public static partial void ClusterNotCurrent(this ILogger logger, string reason);

    [LoggerMessage(LogLevel.Information, "The collection {Collection} has the {Points} points of generation {Generation}: {Written} written, {Deleted} deleted")]
    public static partial void ClusterCurrent(this ILogger logger, string collection, int points, long generation, int written, int deleted);

    [LoggerMessage(LogLevel.Information, "Watching {Folder} for changes")]
    public static partial void CorpusWatched(this ILogger logger, string folder);

    [LoggerMessage(LogLevel.Warning, "The system does not tell of changes in {Folder} ({Reason}); it is looked through twice a minute instead")]
    public static partial void CorpusNotWatched(this ILogger logger, string folder, string reason);

    [LoggerMessage(LogLevel.Warning, "A question is missing from the query log {File} ({Reason})")]
    public static partial void QueryNotLogged(this ILogger logger, string file, string reason);

    [LoggerMessage(LogLevel.Information, "{Model} answered in {Milliseconds} ms: {InputTokens} tokens read, {OutputTokens} written, finish '{Finish}'")]
    public static partial void ModelAnswered(this ILogger logger, string model, long milliseconds, long inputTokens, long outputTokens, string finish);

    [LoggerMessage(LogLevel.Warning, "{Model} gave no answer ({Reason}, {Cause}); the extractive answer serves")]
    public static partial void ModelFailed(this ILogger logger, string model, string reason, string cause);
}
