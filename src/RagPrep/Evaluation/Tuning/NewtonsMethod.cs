namespace RagPrep.Evaluation.Tuning;

/// <summary>Newton's method for a concave likelihood, from the origin.</summary>
internal static class NewtonsMethod
{
    private const int Steps = 50;
    private const double Enough = 1e-10;

    /// <summary>Where the likelihood is highest.</summary>
    /// <param name="size">How many parameters there are.</param>
    /// <param name="derivatives">At given parameters, the likelihood's gradient and its negative Hessian, which must be positive definite; both are changed.</param>
    public static double[] Maximise(int size, Func<double[], (double[] Gradient, double[,] Curvature)> derivatives)
    {
        var parameters = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, curvature) = derivatives(parameters);
            var change = Solve(curvature, gradient);
            for (var j = 0; j < size; j++)
                parameters[j] += change[j];
            if (change.Max(Math.Abs) < Enough)
                break;
        }
        return parameters;
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
