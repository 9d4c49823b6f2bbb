namespace RagPrep.Evaluation.Suggestions;

/// <summary>A question found in a chunk.</summary>
/// <param name="Question">The question.</param>
/// <param name="Evidence">The chunk's text that answers it, verbatim.</param>
/// <param name="Source">What kind of text it was.</param>
internal sealed record Candidate(string Question, string Evidence, string Source);
