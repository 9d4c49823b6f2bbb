namespace RagPrep.Evaluation.Reports;

/// <summary>How long a stage took, warm, in milliseconds (nearest-rank percentiles).</summary>
/// <param name="Count">Number of questions timed.</param>
/// <param name="P50">Median.</param>
/// <param name="P95">95th percentile.</param>
/// <param name="P99">99th percentile.</param>
public sealed record LatencyFigures(int Count, double P50, double P95, double P99);
