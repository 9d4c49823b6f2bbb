namespace RagPrep.Evaluation.Reports;

/// <summary>A hit in a report.</summary>
/// <param name="Id">Chunk or document id.</param>
/// <param name="Place">File and heading path, or the document's title.</param>
/// <param name="Score">The last stage's score.</param>
/// <param name="Relevant">Whether it is judged relevant.</param>
/// <param name="Start">The first 200 characters of its text.</param>
public sealed record FoundPassage(string Id, string Place, double Score, bool Relevant, string Start);
