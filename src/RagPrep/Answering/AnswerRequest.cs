using RagPrep.Conversations;

namespace RagPrep.Answering;

/// <summary>How an answer is wanted.</summary>
/// <param name="Style">Who writes it.</param>
/// <param name="Client">Who asks, for the limits on a language model's tokens; empty where only one person can.</param>
public sealed record AnswerRequest(AnswerStyle Style = AnswerStyle.Auto, string Client = "")
{
    /// <summary>The conversation that the question belongs to and is kept in; null for none.</summary>
    public string? ConversationId { get; init; }

    /// <summary>What was asked and answered before, oldest first, where it is not kept in a conversation.</summary>
    public IReadOnlyList<Turn> History { get; init; } = [];

    /// <summary>Told what can be shown before the whole answer is there, in order; null where nobody waits for it.</summary>
    public Func<AnswerEvent, ValueTask>? Events { get; init; }

    /// <summary>Tells of an event, where somebody waits for it.</summary>
    internal ValueTask TellAsync(AnswerEvent one) => Events?.Invoke(one) ?? ValueTask.CompletedTask;
}
