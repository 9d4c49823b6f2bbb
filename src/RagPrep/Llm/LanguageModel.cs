using System.ClientModel;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace RagPrep.Llm;

/// <summary>The language model as this library uses it: text in pieces within a time budget, tokens counted, and every failure with its name.</summary>
/// <param name="client">The model's client, or null where none is set up.</param>
/// <param name="options">Budgets.</param>
/// <param name="account">Counts and limits tokens.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">For failures.</param>
public sealed class LanguageModel(IChatClient? client, LlmOptions options, TokenAccount account, TimeProvider time, ILogger<LanguageModel> logger)
{
    // Where a server does not say what it counted: a usual share of English text.
    private const int CharactersPerToken = 4;

    // Some servers do not keep to the limit that they are sent: so many characters a token are more than any language needs.
    private const int MostCharactersPerToken = 16;

    /// <summary>Whether a model is set up.</summary>
    public bool IsConfigured => client is not null;

    /// <summary>Has the model write, piece by piece.</summary>
    /// <param name="messages">The prompt.</param>
    /// <param name="asker">Who asks, for the limits.</param>
    /// <param name="budget">Time for all of it.</param>
    /// <param name="cancellationToken">Ends it with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ModelFailureException">No answer, or none to its end; what came before stays an unfinished text.</exception>
    public async IAsyncEnumerable<string> WriteAsync(
        IReadOnlyList<ChatMessage> messages, string asker, TimeSpan budget, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        account.Require(asker);
        using var late = new CancellationTokenSource(budget, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var wanted = new ChatOptions { Temperature = (float)options.Temperature, MaxOutputTokens = options.AnswerTokens };
        var (usage, characters, finish, refused) = ((UsageDetails?)null, 0, (ChatFinishReason?)null, false);
        var updates = client!.GetStreamingResponseAsync(messages, wanted, either.Token).GetAsyncEnumerator(either.Token);
        await using (updates)
        {
            try
            {
                while (characters <= options.AnswerTokens * MostCharactersPerToken && await MoveNextAsync(updates, characters > 0, cancellationToken))
                {
                    foreach (var content in updates.Current.Contents.OfType<UsageContent>())
                        (usage ??= new UsageDetails()).Add(content.Details);
                    refused |= updates.Current.Contents.OfType<ErrorContent>().Any();
                    finish = updates.Current.FinishReason ?? finish;
                    characters += updates.Current.Text.Length;
                    if (updates.Current.Text.Length > 0)
                        yield return updates.Current.Text;
                }
            }
            finally
            {
                account.Add(
                    asker, usage?.InputTokenCount ?? messages.Sum(message => message.Text.Length) / CharactersPerToken,
                    usage?.OutputTokenCount ?? characters / CharactersPerToken);
            }
        }
        if (Ending(finish, refused, characters) is { } reason)
            throw Failed(reason, null);
    }

    /// <summary>Has the model write a short text that helps to find an answer; null where it fails or takes too long.</summary>
    public async Task<string?> HelpAsync(IReadOnlyList<ChatMessage> messages, string asker, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        try
        {
            await foreach (var piece in WriteAsync(messages, asker, TimeSpan.FromMilliseconds(options.HelpMilliseconds), cancellationToken))
                text.Append(piece);
            return text.ToString().Trim();
        }
        catch (ModelFailureException)
        {
            // It is in the log, and what was to be helped goes on without.
            return null;
        }
    }

    private static string? Ending(ChatFinishReason? finish, bool refused, int characters)
    {
        if (refused || finish == ChatFinishReason.ContentFilter)
            return ModelFailure.Refused;
        if (finish is null || finish == ChatFinishReason.Length)
            return ModelFailure.Cut;
        return finish != ChatFinishReason.Stop || characters == 0 ? ModelFailure.Nonsense : null;
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, bool began, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        // Servers of many makes break in many ways, and none of them may cost the reader the answer.
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(ReasonOf(failure, began), failure);
        }
    }

    private ModelFailureException Failed(string reason, Exception? cause)
    {
        logger.ModelFailed(options.Model, reason, cause switch { null => "it ended so", ClientResultException result => $"status {result.Status}", _ => cause.GetType().Name });
        return new ModelFailureException(reason, cause);
    }

    private static string ReasonOf(Exception failure, bool began) => failure switch
    {
        OperationCanceledException or TimeoutRejectedException => ModelFailure.Slow,
        BrokenCircuitException => ModelFailure.CircuitOpen,
        ClientResultException { Status: 429 } => ModelFailure.RateLimited,
        ClientResultException { Status: 400 or 413 } result when result.Message.Contains("context", StringComparison.OrdinalIgnoreCase) => ModelFailure.OverContext,
        ClientResultException or HttpRequestException or IOException => began ? ModelFailure.Cut : ModelFailure.Down,
        _ => ModelFailure.Nonsense,
    };
}
