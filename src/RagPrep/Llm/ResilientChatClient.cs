using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace RagPrep.Llm;

/// <summary>
/// Tries again after 429, 5xx and broken connections, as long as the server's Retry-After asks for; gives up a try that does not begin
/// to answer in time; and leaves a server that keeps failing alone for a while. What has begun to come is never asked for again.
/// </summary>
public sealed class ResilientChatClient : DelegatingChatClient
{
    private const int Retries = 2, FailuresThatOpen = 4;
    private const double FailureRatio = 0.5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200), Sampling = TimeSpan.FromSeconds(60), Break = TimeSpan.FromSeconds(20);

    private readonly ResiliencePipeline pipeline;

    /// <param name="inner">The server's client, which does not try again itself.</param>
    /// <param name="options">The time that a try has to begin, and the time of all.</param>
    /// <param name="time">The clock.</param>
    public ResilientChatClient(IChatClient inner, LlmOptions options, TimeProvider time) : base(inner)
    {
        var whole = TimeSpan.FromMilliseconds(options.TimeoutMilliseconds);
        pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstDelay,
                ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome.Exception) && (RetryAfter(arguments.Outcome.Exception, time) ?? TimeSpan.Zero) < whole),
                DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Exception, time)),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = FailureRatio,
                MinimumThroughput = FailuresThatOpen,
                SamplingDuration = Sampling,
                BreakDuration = Break,
                ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome.Exception) || arguments.Outcome.Exception is TimeoutRejectedException),
            })
            .AddTimeout(TimeSpan.FromMilliseconds(options.FirstTokenMilliseconds))
            .Build();
    }

    /// <inheritdoc/>
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        pipeline.ExecuteAsync(async token => await base.GetResponseAsync(messages, options, token), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (updates, any) = await pipeline.ExecuteAsync(token => BeginAsync(messages, options, token, ended), cancellationToken);
        await using (updates)
        {
            for (; any; any = await updates.MoveNextAsync())
                yield return updates.Current;
        }
    }

    // The try's token ends the wait for the first update, and no longer what comes after it.
    private async ValueTask<(IAsyncEnumerator<ChatResponseUpdate> Updates, bool Any)> BeginAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken attempt, CancellationTokenSource ended)
    {
        await using var registration = attempt.Register(ended.Cancel);
        var updates = base.GetStreamingResponseAsync(messages, options, ended.Token).GetAsyncEnumerator(ended.Token);
        try
        {
            return (updates, await updates.MoveNextAsync());
        }
        catch
        {
            await updates.DisposeAsync();
            throw;
        }
    }

    private static bool IsTransient(Exception? failure) => failure switch
    {
        ClientResultException { Status: 0 or 408 or 429 or >= 500 } => true,
        HttpRequestException or IOException => true,
        _ => false,
    };

    /// <summary>How long the server asks to wait, in seconds or until a date; null where it does not say.</summary>
    private static TimeSpan? RetryAfter(Exception? failure, TimeProvider time)
    {
        if (failure is not ClientResultException result || result.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) != true)
            return null;
        if (int.TryParse(text, out var seconds) && seconds >= 0)
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(text, out var date) && date > time.GetUtcNow() ? date - time.GetUtcNow() : null;
    }
}
