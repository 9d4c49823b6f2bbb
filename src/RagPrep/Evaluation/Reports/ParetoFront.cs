namespace RagPrep.Evaluation.Reports;

/// <summary>The systems that no other beats in both quality and latency.</summary>
internal static class ParetoFront
{
    /// <summary>For each point whether no other is at least as good in both and better in one; equals stand together.</summary>
    /// <param name="points">Cost, less is better, and quality, more is better.</param>
    public static IReadOnlyList<bool> Of(IReadOnlyList<(double Cost, double Quality)> points) =>
        [.. points.Select(point => !points.Any(other => Dominates(other, point)))];

    private static bool Dominates((double Cost, double Quality) a, (double Cost, double Quality) b) =>
        a.Cost <= b.Cost && a.Quality >= b.Quality && a != b;
}
