namespace RagPrep.Evaluation.Tuning;

/// <summary>Mean and standard deviation of each feature, so that a penalty counts alike for all of them, whatever their units.</summary>
/// <param name="Means">The means.</param>
/// <param name="Deviations">The standard deviations; 1 for a feature that does not vary.</param>
internal sealed record FeatureScale(double[] Means, double[] Deviations)
{
    /// <summary>The scale of n rows of equal length, n at least 1.</summary>
    public static FeatureScale Of(double[][] rows)
    {
        var means = rows[0].Select((_, j) => rows.Average(row => row[j])).ToArray();
        var deviations = means.Select((mean, j) => Math.Sqrt(rows.Average(row => (row[j] - mean) * (row[j] - mean))));
        return new FeatureScale(means, [.. deviations.Select(deviation => deviation > 0 ? deviation : 1)]);
    }

    /// <summary>A row with mean 0 and variance 1.</summary>
    public double[] Scaled(double[] row) => [.. row.Select((value, j) => (value - Means[j]) / Deviations[j])];

    /// <summary>Weights of scaled features, as weights of the features in their own units.</summary>
    public double[] Unscaled(double[] weights) => [.. weights.Zip(Deviations, (weight, deviation) => weight / deviation)];
}
