namespace RagPrep.Evaluation.Statistics;

/// <summary>The two-sample Kolmogorov-Smirnov test: whether two samples come from one distribution.</summary>
public static class KolmogorovSmirnov
{
    /// <summary>
    /// The largest distance D of the two empirical distribution functions, and its asymptotic two-sided p value: the Kolmogorov
    /// distribution's upper tail at D sqrt(n m / (n + m)) (Smirnov 1939). Close from about 30 values in each sample on; with fewer, and
    /// with many ties, p is too large.
    /// </summary>
    /// <exception cref="ArgumentException">A sample is empty or a value is not finite.</exception>
    public static KolmogorovSmirnovResult Test(IReadOnlyCollection<double> first, IReadOnlyCollection<double> second)
    {
        Samples.Check(first, 1);
        Samples.Check(second, 1);
        var statistic = Distance([.. first.Order()], [.. second.Order()]);
        var size = (double)first.Count * second.Count / (first.Count + second.Count);
        return new KolmogorovSmirnovResult(statistic, UpperTail(statistic * Math.Sqrt(size)));
    }

    /// <summary>P(K > x) of Kolmogorov's distribution, by whichever of its two series converges fast (Marsaglia, Tsang and Wang 2003).</summary>
    internal static double UpperTail(double x) => x switch
    {
        <= 0 => 1,
        < 1 => Math.Clamp(1 - (Math.Sqrt(2 * Math.PI) / x * Enumerable.Range(1, 10).Sum(k => Math.Exp(-Math.Pow(((2 * k) - 1) * Math.PI / x, 2) / 8))), 0, 1),
        _ => Math.Clamp(2 * Enumerable.Range(1, 10).Sum(k => (k % 2 == 1 ? 1 : -1) * Math.Exp(-2.0 * k * k * x * x)), 0, 1),
    };

    private static double Distance(double[] a, double[] b)
    {
        var (i, j, largest) = (0, 0, 0.0);
        while (i < a.Length && j < b.Length)
        {
            var value = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] == value)
                i++;
            while (j < b.Length && b[j] == value)
                j++;
            largest = Math.Max(largest, Math.Abs(((double)i / a.Length) - ((double)j / b.Length)));
        }
        return largest;
    }
}
