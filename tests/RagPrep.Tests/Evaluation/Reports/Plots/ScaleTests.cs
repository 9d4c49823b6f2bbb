using FsCheck;
using FsCheck.Fluent;
using RagPrep.Evaluation.Reports.Plots;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Reports.Plots;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(0, 1, new[] { 0, .2, .4, .6, .8, 1 })]
    [InlineData(.5, .8, new[] { .5, .6, .7, .8 })]
    [InlineData(1, 10, new double[] { 2, 4, 6, 8, 10 })]
    [InlineData(-3, 7, new double[] { -2, 0, 2, 4, 6 })]
    public void Ticks_are_round(double low, double high, double[] ticks) =>
        Assert.Equal(ticks, new LinearScale(low, high).Ticks.Select(tick => Math.Round(tick, 9)));

    [Fact]
    public void A_scale_around_values_ends_at_round_ones()
    {
        var scale = LinearScale.Around([.53, .787]);

        Assert.Equal((.5, .8), (Math.Round(scale.Low, 9), Math.Round(scale.High, 9)));
        Assert.Equal([0, .5, 1], new[] { .5, .65, .8 }.Select(value => Math.Round(scale.Fraction(value), 9)));
    }

    [Fact]
    public void Values_lie_on_the_scale_around_them_and_ticks_are_few() =>
        FixedSeed.ForAll(Gen.Choose(-10_000, 10_000).Select(n => n / 97.0).ArrayOf().Where(values => values.Length > 0), values =>
        {
            var scale = LinearScale.Around(values);

            Assert.All(values, value => Assert.InRange(scale.Fraction(value), -1e-9, 1 + 1e-9));
            Assert.InRange(scale.Ticks.Count, 2, 11);
        });

    [Fact]
    public void Ratios_are_lengths_on_a_logarithmic_scale()
    {
        var scale = LogScale.Around([1.4, 231]);

        Assert.Equal((1.0, 500.0), (scale.Low, scale.High));
        Assert.Equal(scale.Fraction(10) - scale.Fraction(1), scale.Fraction(100) - scale.Fraction(10), 1e-12);
        Assert.Equal([1.0, 10, 100], scale.Ticks);
        Assert.Equal([10.0, 20, 50], new LogScale(8, 60).Ticks);
    }

    [Fact]
    public void Nothing_and_zero_have_a_logarithmic_scale_too()
    {
        Assert.True(LogScale.Around([]).High > LogScale.Around([]).Low);
        Assert.True(double.IsFinite(LogScale.Around([0]).Fraction(0)));
    }
}
