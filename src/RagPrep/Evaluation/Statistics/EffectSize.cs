namespace RagPrep.Evaluation.Statistics;

/// <summary>How large a difference is, whatever the number of queries.</summary>
public static class EffectSize
{
    /// <summary>Cohen's d of paired differences (d_z, Cohen 1988, 2.3.5): their mean over their standard deviation, with n - 1.</summary>
    /// <param name="differences">One per query, at least two.</param>
    /// <returns>0 where all are 0; infinite, with the mean's sign, where all are equal and not 0.</returns>
    /// <exception cref="ArgumentException">Fewer than two, or one that is not finite.</exception>
    public static double CohensD(IReadOnlyList<double> differences)
    {
        Samples.Check(differences, 2);
        var mean = differences.Average();
        // Asked of the values: the deviation from a rounded mean is not quite 0 where all are equal.
        if (differences.All(difference => difference == differences[0]))
            return differences[0] == 0 ? 0 : double.PositiveInfinity * Math.Sign(differences[0]);
        return mean / Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Count - 1));
    }
}
