namespace RagPrep.Evaluation.Measures;

/// <summary>How relevant a document is to a query.</summary>
/// <param name="Query">Query id.</param>
/// <param name="Document">Document id.</param>
/// <param name="Grade">0 for not relevant, 1 and up for how relevant; below 0 for drawn but not judged.</param>
public readonly record struct Judgement(string Query, string Document, int Grade);
