namespace RagPrep.Answering;

/// <summary>How an answer is wanted.</summary>
/// <param name="Style">Who writes it.</param>
/// <param name="Client">Who asks, for the limits on a language model's tokens; empty where only one person can.</param>
public sealed record AnswerRequest(AnswerStyle Style = AnswerStyle.Auto, string Client = "")
{
    /// <summary>Told what can be shown before the whole answer is there, in order; null where nobody waits for it.</summary>
    public Func<AnswerEvent, ValueTask>? Events { get; init; }

    /// <summary>Tells of an event, where somebody waits for it.</summary>
    internal ValueTask TellAsync(AnswerEvent one) => Events?.Invoke(one) ?? ValueTask.CompletedTask;
}
