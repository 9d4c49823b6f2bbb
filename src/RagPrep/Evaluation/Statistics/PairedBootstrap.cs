namespace RagPrep.Evaluation.Statistics;

/// <summary>The percentile bootstrap (Efron and Tibshirani 1993, chapter 13) of a mean: queries are drawn with replacement, again and again.</summary>
public static class PairedBootstrap
{
    /// <summary>The confidence interval of the mean difference; the same call gives that of a mean where figures are passed instead.</summary>
    /// <param name="differences">One per query, at least one.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    /// <param name="resamples">How many times as many queries are drawn.</param>
    /// <param name="seed">Of the draws.</param>
    /// <exception cref="ArgumentException">No difference, or one that is not finite.</exception>
    public static Interval OfMean(IReadOnlyList<double> differences, double confidence = 0.95, int resamples = 10_000, ulong seed = 1)
    {
        Samples.Check(differences, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        var random = new SplitMix64(seed);
        double[] values = [.. differences];
        var means = new double[resamples];
        for (var i = 0; i < resamples; i++)
            means[i] = DrawnMean(values, ref random);
        var tail = (1 - confidence) / 2 * 100;
        return new Interval(Percentile.Interpolated(means, tail), Percentile.Interpolated(means, 100 - tail));
    }

    private static double DrawnMean(double[] values, ref SplitMix64 random)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
            sum += values[random.Next(values.Length)];
        return sum / values.Length;
    }
}
