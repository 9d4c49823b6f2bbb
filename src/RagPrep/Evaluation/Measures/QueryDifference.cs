namespace RagPrep.Evaluation.Measures;

/// <summary>By how much a run is better than another on one query.</summary>
/// <param name="Query">Query id.</param>
/// <param name="Value">Figure of the one less the figure of the other.</param>
public readonly record struct QueryDifference(string Query, double Value);
