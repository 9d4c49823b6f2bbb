using FsCheck.Fluent;
using RagPrep.Evaluation.Statistics;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Statistics;

public sealed class PercentileTests
{
    private static readonly double[] Values = [35, 20, 50, 15, 40];

    // Ranks: ceil(.05 x 5) = 1, ceil(.3 x 5) = 2, ceil(.4 x 5) = 2, ceil(.5 x 5) = 3.
    [Theory]
    [InlineData(0, 15)]
    [InlineData(5, 15)]
    [InlineData(30, 20)]
    [InlineData(40, 20)]
    [InlineData(50, 35)]
    [InlineData(100, 50)]
    public void Nearest_rank_is_one_of_the_values(double percent, double expected) => Assert.Equal(expected, Percentile.NearestRank(Values, percent));

    // numpy.percentile
    [Theory]
    [InlineData(0, 15)]
    [InlineData(5, 16)]
    [InlineData(30, 23)]
    [InlineData(40, 29)]
    [InlineData(50, 35)]
    [InlineData(100, 50)]
    public void Interpolation_lies_between_neighbours(double percent, double expected) => Assert.Equal(expected, Percentile.Interpolated(Values, percent), 1e-12);

    [Fact]
    public void The_whole_share_of_a_hundred_values_is_its_rank()
    {
        double[] hundred = [.. Enumerable.Range(1, 100).Select(i => (double)i)];

        Assert.All(Enumerable.Range(1, 100), percent => Assert.Equal(percent, Percentile.NearestRank(hundred, percent)));
    }

    [Fact]
    public void Grows_with_the_share_and_stays_within_the_values() =>
        FixedSeed.ForAll(Gen.Choose(-50, 50).Select(i => i / 4.0).NonEmptyListOf(), drawn =>
        {
            List<double> values = [.. drawn];
            var ranks = Enumerable.Range(0, 101).Select(percent => Percentile.NearestRank(values, percent)).ToList();
            Assert.Equal(ranks.Order(), ranks);
            Assert.Equal((values.Min(), values.Max()), (ranks[0], ranks[^1]));
            Assert.InRange(Percentile.Interpolated(values, 37), values.Min(), values.Max());
        });

    [Fact]
    public void No_values_or_no_share_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => Percentile.NearestRank([], 50));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentile.NearestRank(Values, 101));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentile.Interpolated(Values, double.NaN));
    }
}
