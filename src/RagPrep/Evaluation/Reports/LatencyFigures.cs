using System.Globalization;

namespace RagPrep.Evaluation.Reports;

/// <summary>How long a stage took, warm, in milliseconds (nearest-rank percentiles).</summary>
/// <param name="Count">Number of questions timed.</param>
/// <param name="P50">Median.</param>
/// <param name="P95">95th percentile.</param>
/// <param name="P99">99th percentile.</param>
public sealed record LatencyFigures(int Count, double P50, double P95, double P99)
{
    /// <summary>The tails, '12.3 / 15.0': 95th and 99th percentile.</summary>
    internal string Tails => $"{Milliseconds(P95)} / {Milliseconds(P99)}";

    /// <summary>'12.3' or '104'.</summary>
    internal static string Milliseconds(double value) => value.ToString(value < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
