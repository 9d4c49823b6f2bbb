using RagPrep.Answering;
using RagPrep.Evaluation.Tuning;

namespace RagPrep.Tests.Evaluation.Tuning;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void A_known_model_is_found_again()
    {
        var random = new Random(5);
        var features = Enumerable.Range(0, 20000).Select(_ => new[] { random.NextDouble() * 4 - 2, random.NextDouble() * 4 - 2 }).ToArray();
        var labels = features.Select(x => random.NextDouble() < new LogisticModel(-0.5, [1.5, -2]).Probability(x)).ToArray();

        var (bias, weights) = LogisticRegression.Fit(features, labels, 1e-6);

        Assert.InRange(bias, -0.6, -0.4);
        Assert.InRange(weights[0], 1.4, 1.6);
        Assert.InRange(weights[1], -2.1, -1.9);
    }

    [Fact]
    public void The_gradient_is_zero_at_the_fit()
    {
        double[][] features = [[0.1], [0.5], [0.9], [1.4], [2.0]];
        bool[] labels = [false, true, false, true, true];

        var (bias, weights) = LogisticRegression.Fit(features, labels, 0.5);

        var residuals = features.Select((x, i) => (labels[i] ? 1 : 0) - new LogisticModel(bias, weights).Probability(x)).ToArray();
        Assert.Equal(0, residuals.Sum(), 8);
        // The penalty is on the weight of the feature scaled by its standard deviation, so it counts with the variance.
        var variance = features.Average(x => (x[0] - 0.98) * (x[0] - 0.98));
        Assert.Equal(0.5 * variance * weights[0], residuals.Zip(features, (r, x) => r * x[0]).Sum(), 8);
    }

    [Fact]
    public void Units_of_the_features_do_not_matter()
    {
        double[][] features = [[0.1, 3], [0.5, 1], [0.9, 2], [1.4, 5], [2.0, 1]];
        bool[] labels = [false, true, false, true, true];

        var (bias, weights) = LogisticRegression.Fit(features, labels, 1);
        var (same, scaled) = LogisticRegression.Fit([.. features.Select(x => new[] { x[0] * 1000, x[1] })], labels, 1);

        Assert.Equal(bias, same, 8);
        Assert.Equal(weights[0], scaled[0] * 1000, 8);
    }

    [Fact]
    public void Separable_labels_do_not_run_away()
    {
        var (_, weights) = LogisticRegression.Fit([[0], [1], [2], [3]], [false, false, true, true], 1);

        Assert.InRange(weights[0], 0.1, 10);
    }
}
