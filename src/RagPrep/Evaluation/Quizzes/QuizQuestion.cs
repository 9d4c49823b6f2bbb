using RagPrep.Chunking;

namespace RagPrep.Evaluation.Quizzes;

/// <summary>A question from the notes.</summary>
/// <param name="Text">The question.</param>
/// <param name="Chunk">Where it is answered.</param>
/// <param name="Evidence">The chunk's text that answers it, verbatim.</param>
public sealed record QuizQuestion(string Text, Chunk Chunk, string Evidence);
