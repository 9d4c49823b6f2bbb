using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace RagPrep.Index.Qdrant;

/// <summary>How long a request is waited for and how often it is repeated. All that is sent may be: a repetition changes nothing.</summary>
internal static class QdrantRetry
{
    // What a server asks for beyond this is not waited for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>For a search that somebody waits for: what is slow is tried again, and all of it ends in time.</summary>
    public static ResiliencePipeline<QdrantReply> ForSearches(QdrantOptions options, TimeProvider time)
    {
        var budget = TimeSpan.FromMilliseconds(options.SearchMilliseconds);
        return new ResiliencePipelineBuilder<QdrantReply> { TimeProvider = time }
            .AddTimeout(budget)
            .AddRetry(Retry(TimeSpan.FromMilliseconds(50), budget / 4, 4))
            .AddTimeout(budget / 2)
            .Build();
    }

    /// <summary>For a change, which has time.</summary>
    public static ResiliencePipeline<QdrantReply> ForWrites(QdrantOptions options, TimeProvider time) =>
        new ResiliencePipelineBuilder<QdrantReply> { TimeProvider = time }
            .AddRetry(Retry(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(5), 6))
            .AddTimeout(TimeSpan.FromSeconds(options.WriteSeconds))
            .Build();

    private static RetryStrategyOptions<QdrantReply> Retry(TimeSpan first, TimeSpan longest, int attempts) => new()
    {
        ShouldHandle = new PredicateBuilder<QdrantReply>()
            .Handle<HttpRequestException>()
            .Handle<IOException>()
            .Handle<TimeoutRejectedException>()
            .HandleResult(reply => reply.IsTransient),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = first,
        MaxDelay = longest,
        MaxRetryAttempts = attempts,
        DelayGenerator = tried => ValueTask.FromResult(tried.Outcome.Result?.RetryAfter is { } wait ? wait < LongestWait ? wait : LongestWait : (TimeSpan?)null),
    };
}
