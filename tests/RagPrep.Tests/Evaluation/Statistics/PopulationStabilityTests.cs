using FsCheck;
using FsCheck.Fluent;
using RagPrep.Evaluation.Statistics;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Statistics;

public sealed class PopulationStabilityTests
{
    private static readonly Gen<int[]> Counts = Gen.Choose(0, 50).ArrayOf(5).Where(counts => counts.Sum() > 0);

    // -.1 ln(.4/.5) + 0 + .1 ln(.3/.2) = .0223144 + .0405465
    [Fact]
    public void Sums_shifts_of_shares_over_bins() =>
        Assert.Equal(0.0628609, PopulationStability.OfCounts([50, 30, 20], [400, 300, 300]), 1e-7);

    // (.5 - .0001) ln(.5 / .0001) of the new bin, and -.5 ln(.5 / 1) of the old.
    [Fact]
    public void An_empty_bin_counts_as_the_least_share() =>
        Assert.Equal((0.4999 * Math.Log(5000)) + (0.5 * Math.Log(2)), PopulationStability.OfCounts([10, 0], [5, 5]), 1e-12);

    [Fact]
    public void Is_never_negative_symmetric_and_nothing_between_equals() =>
        FixedSeed.ForAll(Counts.Two(), pair =>
        {
            var (a, b) = pair;
            Assert.True(PopulationStability.OfCounts(a, b) >= 0);
            Assert.Equal(PopulationStability.OfCounts(a, b), PopulationStability.OfCounts(b, a), 1e-12);
            Assert.Equal(0, PopulationStability.OfCounts(a, a));
        });

    // The median 2.5 is the edge: halves before, 1 and 3 of 4 now.
    [Fact]
    public void Samples_are_binned_at_the_quantiles_of_the_first() =>
        Assert.Equal(PopulationStability.OfCounts([2, 2], [1, 3]), PopulationStability.OfSamples([1, 2, 3, 4], [2, 3, 3, 9], bins: 2), 1e-12);

    // All quantiles are 0: one edge, nothing above it before.
    [Fact]
    public void Repeated_values_make_one_bin() =>
        Assert.Equal(PopulationStability.OfCounts([3, 0], [1, 1]), PopulationStability.OfSamples([0, 0, 0], [0, 1]), 1e-12);

    [Fact]
    public void Bad_bins_are_errors()
    {
        Assert.Throws<ArgumentException>(() => PopulationStability.OfCounts([1], [1, 1]));
        Assert.Throws<ArgumentException>(() => PopulationStability.OfCounts([0], [1]));
        Assert.Throws<ArgumentException>(() => PopulationStability.OfCounts([2, -1], [1, 1]));
        Assert.Throws<ArgumentException>(() => PopulationStability.OfSamples([], [1.0]));
    }
}
