using RagPrep.Answering;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Logistic regression with a ridge penalty on the weights, not on the bias, by Newton's method (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1).</summary>
internal static class LogisticRegression
{
    /// <param name="features">n rows of equal length; scaled to unit variance before the penalty counts, so that units do not matter.</param>
    /// <param name="labels">n labels.</param>
    /// <param name="penalty">Half of it times the squared weights of the scaled features is added to the negative log-likelihood; above 0.</param>
    /// <returns>The fit in the features' own units.</returns>
    public static LogisticModel Fit(double[][] features, bool[] labels, double penalty)
    {
        var scale = FeatureScale.Of(features);
        var scaled = features.Select(scale.Scaled).ToArray();
        var beta = NewtonsMethod.Maximise(scale.Means.Length + 1, beta => Derivatives(scaled, labels, penalty, beta));
        var weights = scale.Unscaled(beta[1..]);
        return new LogisticModel(beta[0] - weights.Zip(scale.Means, (weight, mean) => weight * mean).Sum(), weights);
    }

    private static (double[] Gradient, double[,] Curvature) Derivatives(double[][] features, bool[] labels, double penalty, double[] beta)
    {
        var size = beta.Length;
        var gradient = new double[size];
        var curvature = new double[size, size];
        for (var j = 1; j < size; j++)
            (gradient[j], curvature[j, j]) = (-penalty * beta[j], penalty);
        for (var i = 0; i < features.Length; i++)
        {
            double[] row = [1, .. features[i]];
            var p = new LogisticModel(beta[0], beta[1..]).Probability(features[i]);
            for (var j = 0; j < size; j++)
            {
                gradient[j] += row[j] * ((labels[i] ? 1 : 0) - p);
                for (var k = 0; k < size; k++)
                    curvature[j, k] += row[j] * row[k] * p * (1 - p);
            }
        }
        return (gradient, curvature);
    }
}
