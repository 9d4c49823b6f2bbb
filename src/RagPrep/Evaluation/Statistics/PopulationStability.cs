namespace RagPrep.Evaluation.Statistics;

/// <summary>
/// The population stability index of two distributions over bins: the sum of (b - a) ln(b / a), a and b being the bins' shares then and now
/// (Siddiqi 2006; the symmetric Kullback-Leibler divergence). By custom below 0.1 is stable and above 0.25 a shift.
/// </summary>
public static class PopulationStability
{
    /// <summary>What a share of 0 counts as, since its logarithm is not finite.</summary>
    public const double LeastShare = 1e-4;

    /// <summary>The index of counts per bin.</summary>
    /// <param name="before">Counts of the first period, 0 or more, not all 0.</param>
    /// <param name="now">Counts of the second, of the same bins.</param>
    /// <exception cref="ArgumentException">The bins differ in number, a count is negative, or a period is empty.</exception>
    public static double OfCounts(IReadOnlyList<int> before, IReadOnlyList<int> now)
    {
        if (before.Count != now.Count)
            throw new ArgumentException($"{before.Count} bins against {now.Count}.", nameof(now));
        return Shares(before).Zip(Shares(now), (a, b) => (b - a) * Math.Log(b / a)).Sum();
    }

    /// <summary>The index of two samples, binned at the quantiles of the first; bins that repeated values would leave empty are merged.</summary>
    /// <param name="before">Values of the first period, at least one.</param>
    /// <param name="now">Values of the second, at least one.</param>
    /// <param name="bins">At most so many, 2 or more.</param>
    /// <exception cref="ArgumentException">A period is empty or a value is not finite.</exception>
    public static double OfSamples(IReadOnlyCollection<double> before, IReadOnlyCollection<double> now, int bins = 10)
    {
        Samples.Check(before, 1);
        Samples.Check(now, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        var edges = Enumerable.Range(1, bins - 1).Select(i => Percentile.Interpolated(before, 100.0 * i / bins)).Distinct().ToArray();
        return OfCounts(Counts(before, edges), Counts(now, edges));
    }

    // A bin reaches from above one edge up to the next, that edge included.
    private static int[] Counts(IEnumerable<double> values, double[] edges)
    {
        var counts = new int[edges.Length + 1];
        foreach (var value in values)
            counts[edges.Count(edge => edge < value)]++;
        return counts;
    }

    private static IEnumerable<double> Shares(IReadOnlyList<int> counts)
    {
        var sum = counts.Sum(count => (long)count);
        return counts.All(count => count >= 0) && sum > 0
            ? counts.Select(count => Math.Max((double)count / sum, LeastShare))
            : throw new ArgumentException("Counts are 0 or more, and not all 0.", nameof(counts));
    }
}
