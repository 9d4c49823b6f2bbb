namespace RagPrep.Evaluation.Drift;

/// <summary>A period of a query log.</summary>
/// <param name="Questions">How many were asked.</param>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
/// <param name="Refused">Share of them refused.</param>
/// <param name="Confidence">Mean confidence.</param>
/// <param name="Words">Mean number of words.</param>
public sealed record PeriodFigures(int Questions, DateTimeOffset From, DateTimeOffset To, double Refused, double Confidence, double Words);
