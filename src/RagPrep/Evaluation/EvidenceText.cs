namespace RagPrep.Evaluation;

/// <summary>Text of a document that answers a question.</summary>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Quote">Its words, verbatim.</param>
public sealed record EvidenceText(string File, string Quote);
