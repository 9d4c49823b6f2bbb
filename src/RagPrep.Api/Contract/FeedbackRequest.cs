using RagPrep.Evaluation;

namespace RagPrep.Contract;

/// <summary>What <c>POST /v1/feedback</c> takes.</summary>
public sealed record FeedbackRequest
{
    /// <summary>What had been asked: 1 to 2,000 characters.</summary>
    /// <example>What does a p-value mean?</example>
    public string? Question { get; init; }

    /// <summary>The judgement; it has no default.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The passage that it is about, or the evidence that was shown; null for the answer as a whole.</summary>
    public string? ChunkId { get; init; }

    /// <summary>The answer that was shown: up to 10,000 characters, or null.</summary>
    public string? AnswerText { get; init; }

    /// <summary>What the reader adds: up to 2,000 characters, or null.</summary>
    public string? Comment { get; init; }
}
