namespace RagPrep.Evaluation.Tuning;

/// <summary>
/// Listwise regression with a ridge penalty, by Newton's method: linear scores under whose softmax over a list its relevant hits, each as
/// much as the other, are most likely (ListNet's top-one cross-entropy; Cao et al., "Learning to Rank: From Pairwise Approach to Listwise
/// Approach", 2007). What all hits of a list share has no part in it.
/// </summary>
internal static class ListwiseRegression
{
    /// <param name="lists">Lists with features of equal length; at least one <see cref="LabelledList.Tells"/>, the others are left out.</param>
    /// <param name="penalty">Half of it times the squared weights of the scaled features is taken from the log-likelihood; above 0.</param>
    /// <returns>The weights in the features' own units.</returns>
    /// <exception cref="ArgumentException">No list has both relevant hits and others.</exception>
    public static double[] Fit(IEnumerable<LabelledList> lists, double penalty)
    {
        var telling = lists.Where(list => list.Tells).ToList();
        if (telling.Count == 0)
            throw new ArgumentException("For no question was a passage found that holds its evidence, and one that does not.", nameof(lists));
        var scale = FeatureScale.Of([.. telling.SelectMany(list => list.Features)]);
        List<LabelledList> scaled = [.. telling.Select(list => list with { Features = [.. list.Features.Select(scale.Scaled)] })];
        return scale.Unscaled(NewtonsMethod.Maximise(scale.Means.Length, weights => Derivatives(scaled, penalty, weights)));
    }

    /// <summary>
    /// For each list the mean of the relevant hits' features less their mean under the softmax, and their covariance under it; of the
    /// penalty -λw and λ.
    /// </summary>
    internal static (double[] Gradient, double[,] Curvature) Derivatives(IReadOnlyList<LabelledList> lists, double penalty, double[] weights)
    {
        var size = weights.Length;
        var gradient = weights.Select(weight => -penalty * weight).ToArray();
        var curvature = new double[size, size];
        for (var j = 0; j < size; j++)
            curvature[j, j] = penalty;
        foreach (var (features, relevant) in lists)
        {
            var shares = Softmax([.. features.Select(row => row.Zip(weights, (value, weight) => value * weight).Sum())]);
            var wanted = 1.0 / relevant.Count(label => label);
            var means = weights.Select((_, j) => features.Zip(shares, (row, share) => row[j] * share).Sum()).ToArray();
            for (var i = 0; i < features.Length; i++)
            {
                for (var j = 0; j < size; j++)
                {
                    gradient[j] += features[i][j] * ((relevant[i] ? wanted : 0) - shares[i]);
                    for (var k = 0; k < size; k++)
                        curvature[j, k] += shares[i] * (features[i][j] - means[j]) * (features[i][k] - means[k]);
                }
            }
        }
        return (gradient, curvature);
    }

    private static double[] Softmax(double[] scores)
    {
        var highest = scores.Max();
        var powers = scores.Select(score => Math.Exp(score - highest)).ToArray();
        var sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }
}
