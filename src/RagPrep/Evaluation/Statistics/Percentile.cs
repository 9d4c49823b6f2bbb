namespace RagPrep.Evaluation.Statistics;

/// <summary>Percentiles of samples in any order.</summary>
public static class Percentile
{
    /// <summary>The nearest-rank percentile: the smallest value that at least that share of the values does not exceed. For latencies: always one that was measured.</summary>
    /// <param name="values">At least one, in any order.</param>
    /// <param name="percent">0 to 100; 0 is the smallest value.</param>
    public static double NearestRank(IReadOnlyCollection<double> values, double percent)
    {
        Check(values, percent);
        // The quotient comes second: 29 * 100 / 100 is whole, 29 / 100.0 * 100 is not.
        var rank = (int)Math.Ceiling(percent * values.Count / 100);
        return values.Order().ElementAt(Math.Max(rank, 1) - 1);
    }

    /// <summary>The percentile interpolated between neighbours (definition 7 of Hyndman and Fan 1996, the default of R and NumPy).</summary>
    /// <inheritdoc cref="NearestRank"/>
    public static double Interpolated(IReadOnlyCollection<double> values, double percent)
    {
        Check(values, percent);
        double[] sorted = [.. values.Order()];
        var place = percent / 100 * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    private static void Check(IReadOnlyCollection<double> values, double percent)
    {
        Samples.Check(values, 1);
        if (percent is not (>= 0 and <= 100))
            throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentile is from 0 to 100.");
    }
}
