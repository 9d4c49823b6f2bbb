using RagPrep.Evaluation.Statistics;

namespace RagPrep.Tests.Evaluation.Statistics;

public sealed class EffectSizeTests
{
    // Mean 2, squared deviations 1 0 1, variance 2 / 2 = 1.
    [Fact]
    public void Is_the_mean_in_standard_deviations()
    {
        Assert.Equal(2, EffectSize.CohensD([1, 2, 3]), 1e-12);
        Assert.Equal(-2, EffectSize.CohensD([-1, -2, -3]), 1e-12);
        // NumPy: mean / std(ddof=1) = 0.9036961141
        Assert.Equal(0.9036961141, EffectSize.CohensD([0.1, 0.2, -0.05, 0.3, 0, 0.15]), 1e-9);
    }

    [Fact]
    public void Differences_without_spread_have_none_or_an_infinite_effect()
    {
        Assert.Equal(0, EffectSize.CohensD([0, 0]));
        Assert.Equal(double.NegativeInfinity, EffectSize.CohensD([-0.1, -0.1, -0.1]));
    }

    [Fact]
    public void One_difference_has_no_spread_to_measure_by() => Assert.Throws<ArgumentException>(() => EffectSize.CohensD([1]));
}
