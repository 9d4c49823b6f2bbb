using RagPrep.Evaluation.Tuning;

namespace RagPrep.Tests.Evaluation.Tuning;

public sealed class ListwiseRegressionTests
{
    private const double Step = 1e-5;

    [Fact]
    public void Known_weights_are_found_again()
    {
        var weights = ListwiseRegression.Fit(RandomLists.Of(3000, [1.5, -2, 0]), 1e-6);

        Assert.InRange(weights[0], 1.4, 1.6);
        Assert.InRange(weights[1], -2.1, -1.9);
        Assert.InRange(weights[2], -0.1, 0.1);
    }

    [Fact]
    public void Gradient_and_curvature_are_those_of_the_penalised_likelihood()
    {
        LabelledList[] lists =
        [
            new([[0.2, 1], [-1, 0.5], [0.7, -0.3]], [true, false, true]),
            new([[1, 1], [0, -2]], [false, true]),
        ];
        double[] at = [0.3, -0.4];

        var (gradient, curvature) = ListwiseRegression.Derivatives(lists, 0.7, at);

        for (var j = 0; j < at.Length; j++)
        {
            var (up, down) = (Moved(at, j, Step), Moved(at, j, -Step));
            Assert.Equal((LogLikelihood(lists, 0.7, up) - LogLikelihood(lists, 0.7, down)) / (2 * Step), gradient[j], 7);
            var (above, below) = (ListwiseRegression.Derivatives(lists, 0.7, up).Gradient, ListwiseRegression.Derivatives(lists, 0.7, down).Gradient);
            for (var k = 0; k < at.Length; k++)
                Assert.Equal((below[k] - above[k]) / (2 * Step), curvature[j, k], 7);
        }
    }

    [Fact]
    public void What_all_hits_of_a_list_share_has_no_part()
    {
        var lists = RandomLists.Of(50, [1, -1]);
        var shifted = lists.Select((list, i) => list with { Features = [.. list.Features.Select(row => new[] { row[0] + (i % 2), row[1], i })] });

        var (alone, beside) = (ListwiseRegression.Fit(lists, 1e-9), ListwiseRegression.Fit(shifted, 1e-9));

        Assert.Equal(alone[0], beside[0], 6);
        Assert.Equal(alone[1], beside[1], 6);
        Assert.Equal(0, beside[2], 6);
    }

    [Fact]
    public void Lists_without_a_relevant_hit_or_with_no_other_are_left_out()
    {
        var lists = RandomLists.Of(20, [1, -1]);
        LabelledList[] more = [.. lists, new([[9, 9], [8, 1]], [false, false]), new([[5, 1], [3, 7]], [true, true])];

        Assert.Equal(ListwiseRegression.Fit(lists, 1), ListwiseRegression.Fit(more, 1));
        Assert.Throws<ArgumentException>(() => ListwiseRegression.Fit(more[^2..], 1));
    }

    private static double[] Moved(double[] at, int j, double by) => [.. at.Select((value, i) => i == j ? value + by : value)];

    // Written down from the definition, apart from the code under test.
    private static double LogLikelihood(LabelledList[] lists, double penalty, double[] weights)
    {
        var sum = -penalty / 2 * weights.Sum(weight => weight * weight);
        foreach (var (features, relevant) in lists)
        {
            var scores = features.Select(row => (row[0] * weights[0]) + (row[1] * weights[1])).ToArray();
            var all = Math.Log(scores.Sum(Math.Exp));
            sum += scores.Where((_, i) => relevant[i]).Average(score => score - all);
        }
        return sum;
    }
}
