namespace RagPrep.Evaluation.Statistics;

/// <summary>Holm's step-down correction (Holm 1979): of a family of tests, the chance of any false alarm stays below the level.</summary>
public static class HolmCorrection
{
    /// <summary>Adjusted p values, in the order given: the i-th smallest of m, counted from 0, times m - i, at least as large as those of smaller ones, at most 1.</summary>
    /// <param name="values">p values from 0 to 1.</param>
    /// <exception cref="ArgumentException">A value is no probability.</exception>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> values)
    {
        if (values.Any(value => value is not (>= 0 and <= 1)))
            throw new ArgumentException("A p value is from 0 to 1.", nameof(values));
        var adjusted = new double[values.Count];
        var largest = 0.0;
        foreach (var (rank, index) in Enumerable.Range(0, values.Count).OrderBy(i => values[i]).Index())
            adjusted[index] = largest = Math.Min(1, Math.Max(largest, values[index] * (values.Count - rank)));
        return adjusted;
    }
}
