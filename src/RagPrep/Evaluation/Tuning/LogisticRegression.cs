using RagPrep.Answering;

namespace RagPrep.Evaluation.Tuning;

/// <summary>Logistic regression with a ridge penalty on the weights, not on the bias, by Newton's method (Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1).</summary>
internal static class LogisticRegression
{
    private const int Steps = 50;

    /// <param name="features">n rows of equal length; scaled to unit variance before the penalty counts, so that units do not matter.</param>
    /// <param name="labels">n labels.</param>
    /// <param name="penalty">Half of it times the squared weights of the scaled features is added to the negative log-likelihood; above 0.</param>
    /// <returns>The fit in the features' own units.</returns>
    public static LogisticModel Fit(double[][] features, bool[] labels, double penalty)
    {
        var means = features[0].Select((_, j) => features.Average(row => row[j])).ToArray();
        var deviations = means.Select((mean, j) => Math.Sqrt(features.Average(row => (row[j] - mean) * (row[j] - mean)))).Select(deviation => deviation > 0 ? deviation : 1).ToArray();
        var beta = FitScaled([.. features.Select(row => row.Select((value, j) => (value - means[j]) / deviations[j]).ToArray())], labels, penalty);
        var weights = beta[1..].Zip(deviations, (weight, deviation) => weight / deviation).ToArray();
        return new LogisticModel(beta[0] - weights.Zip(means, (weight, mean) => weight * mean).Sum(), weights);
    }

    private static double[] FitScaled(double[][] features, bool[] labels, double penalty)
    {
        var size = features[0].Length + 1;
        var beta = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, hessian) = Derivatives(features, labels, penalty, beta);
            var change = Solve(hessian, gradient);
            for (var j = 0; j < size; j++)
                beta[j] += change[j];
            if (change.Max(Math.Abs) < 1e-10)
                break;
        }
        return beta;
    }

    private static (double[] Gradient, double[,] Hessian) Derivatives(double[][] features, bool[] labels, double penalty, double[] beta)
    {
        var size = beta.Length;
        var gradient = new double[size];
        var hessian = new double[size, size];
        for (var j = 1; j < size; j++)
            (gradient[j], hessian[j, j]) = (-penalty * beta[j], penalty);
        for (var i = 0; i < features.Length; i++)
        {
            double[] row = [1, .. features[i]];
            var p = new LogisticModel(beta[0], beta[1..]).Probability(features[i]);
            for (var j = 0; j < size; j++)
            {
                gradient[j] += row[j] * ((labels[i] ? 1 : 0) - p);
                for (var k = 0; k < size; k++)
                    hessian[j, k] += row[j] * row[k] * p * (1 - p);
            }
        }
        return (gradient, hessian);
    }

    /// <summary>Gaussian elimination with partial pivoting; changes its arguments.</summary>
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(a[row, column]));
            for (var k = 0; k < n; k++)
                (a[column, k], a[pivot, k]) = (a[pivot, k], a[column, k]);
            (b[column], b[pivot]) = (b[pivot], b[column]);
            for (var row = column + 1; row < n; row++)
            {
                var factor = a[row, column] / a[column, column];
                for (var k = column; k < n; k++)
                    a[row, k] -= factor * a[column, k];
                b[row] -= factor * b[column];
            }
        }
        for (var row = n - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < n; k++)
                b[row] -= a[row, k] * b[k];
            b[row] /= a[row, row];
        }
        return b;
    }
}
