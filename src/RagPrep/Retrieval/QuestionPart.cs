namespace RagPrep.Retrieval;

/// <summary>A part of a question that asks two things, searched for alone.</summary>
/// <param name="Text">The part, worded so that it stands alone.</param>
/// <param name="Vector">Its embedding, or empty where the mode needs none.</param>
/// <param name="Best">Ordinals of the passages that it alone finds, best first; a few.</param>
public sealed record QuestionPart(string Text, ReadOnlyMemory<float> Vector, IReadOnlyList<int> Best);
