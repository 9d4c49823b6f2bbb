namespace RagPrep.Evaluation.Quizzes;

/// <summary>A sentence of the passage that answers a quiz question.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsCovered">Whether the answer says as much.</param>
public sealed record GradedFact(string Text, bool IsCovered);
