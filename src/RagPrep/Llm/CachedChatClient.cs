using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using RagPrep.Models;

namespace RagPrep.Llm;

/// <summary>Asks nothing twice while it is among the last so many. Only what came to its end is remembered; what is remembered costs no tokens.</summary>
/// <param name="inner">Answers what is not known.</param>
/// <param name="capacity">Answers that are remembered, from 1.</param>
public sealed class CachedChatClient(IChatClient inner, int capacity) : DelegatingChatClient(inner)
{
    private readonly RecentlyUsed<string, string> known = new(capacity);

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (list, text) = (messages.ToList(), new StringBuilder());
        var key = Key(list, options);
        if (known.TryGet(key, out var before))
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, [new TextContent(before), new UsageContent(new UsageDetails { InputTokenCount = 0, OutputTokenCount = 0 })]) { FinishReason = ChatFinishReason.Stop };
            yield break;
        }
        var ended = false;
        await foreach (var update in base.GetStreamingResponseAsync(list, options, cancellationToken))
        {
            text.Append(update.Text);
            ended |= update.FinishReason == ChatFinishReason.Stop;
            yield return update;
        }
        if (ended && text.Length > 0)
            known.Set(key, text.ToString());
    }

    private static string Key(List<ChatMessage> messages, ChatOptions? options) =>
        string.Join('\u001f', messages.Select(message => $"{message.Role}\u001e{message.Text}").Prepend($"{options?.Temperature} {options?.MaxOutputTokens}"));
}
