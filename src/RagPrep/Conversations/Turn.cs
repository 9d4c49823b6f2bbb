using RagPrep.Answering;

namespace RagPrep.Conversations;

/// <summary>A question of a conversation and what was answered.</summary>
/// <param name="Time">When.</param>
/// <param name="Question">As it was asked.</param>
/// <param name="Standalone">The question that was answered: the same, or one that stands alone.</param>
/// <param name="Answered">False where the material did not say.</param>
/// <param name="Answer">The answer's text.</param>
/// <param name="Citations">Its evidence.</param>
public sealed record Turn(DateTimeOffset Time, string Question, string Standalone, bool Answered, string Answer, IReadOnlyList<Citation> Citations);
