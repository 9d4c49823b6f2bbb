using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace RagPrep.Llm;

/// <summary>Logs how long each answer took, what it cost and how it ended; never a question, a document or an answer.</summary>
public sealed class LoggedChatClient(IChatClient inner, string model, TimeProvider time, ILogger logger) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (start, usage, finish) = (time.GetTimestamp(), new UsageDetails(), "unfinished");
        try
        {
            await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
            {
                foreach (var content in update.Contents.OfType<UsageContent>())
                    usage.Add(content.Details);
                finish = update.FinishReason?.Value ?? finish;
                yield return update;
            }
        }
        finally
        {
            logger.ModelAnswered(model, (long)time.GetElapsedTime(start).TotalMilliseconds, usage.InputTokenCount ?? 0, usage.OutputTokenCount ?? 0, finish);
        }
    }
}
