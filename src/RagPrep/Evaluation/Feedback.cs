namespace RagPrep.Evaluation;

/// <summary>A reader's judgement on an answer or a passage.</summary>
/// <param name="Time">When it was given.</param>
/// <param name="Question">What had been asked.</param>
/// <param name="Verdict">The judgement.</param>
/// <param name="ChunkId">The passage that it is about, or the evidence that was shown; null for the answer as a whole.</param>
/// <param name="AnswerText">The answer that was shown, or null.</param>
/// <param name="Comment">What the reader adds, or null.</param>
/// <param name="Who">A hash that tells readers apart, or null where they are not known.</param>
public sealed record Feedback(
    DateTimeOffset Time,
    string Question,
    Verdict Verdict,
    string? ChunkId = null,
    string? AnswerText = null,
    string? Comment = null,
    string? Who = null);
