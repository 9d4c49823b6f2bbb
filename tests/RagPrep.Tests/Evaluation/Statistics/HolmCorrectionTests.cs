using FsCheck.Fluent;
using RagPrep.Evaluation.Statistics;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Statistics;

public sealed class HolmCorrectionTests
{
    // Sorted .005 .01 .03 .04, times 4 3 2 1: .02 .03 .06 .04, the last no smaller than the one before.
    [Fact]
    public void Multiplies_by_the_tests_still_open_and_keeps_the_order() =>
        Assert.Equal([0.03, 0.06, 0.06, 0.02], HolmCorrection.Adjust([0.01, 0.04, 0.03, 0.005]), (a, b) => Math.Abs(a - b) < 1e-12);

    [Fact]
    public void Stops_at_one() => Assert.Equal([1.0, 1.0], HolmCorrection.Adjust([0.9, 0.6]));

    [Fact]
    public void Corrects_upwards_at_most_as_far_as_bonferroni_and_monotonically() =>
        FixedSeed.ForAll(Gen.Choose(0, 1000).Select(i => i / 1000.0).ArrayOf(), values =>
        {
            var adjusted = HolmCorrection.Adjust(values);
            for (var i = 0; i < values.Length; i++)
            {
                Assert.InRange(adjusted[i], values[i], Math.Min(1, (values[i] * values.Length) + 1e-12));
                Assert.All(Enumerable.Range(0, values.Length).Where(j => values[j] <= values[i]), j => Assert.True(adjusted[j] <= adjusted[i]));
            }
        });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Only_probabilities_are_corrected(double value) => Assert.Throws<ArgumentException>(() => HolmCorrection.Adjust([0.5, value]));
}
