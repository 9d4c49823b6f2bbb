using FsCheck.Fluent;
using RagPrep.Evaluation.Statistics;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Statistics;

public sealed class PairedBootstrapTests
{
    private static readonly double[] Differences = [.. Enumerable.Range(0, 24).Select(i => ((i * 37 % 23) - 9) / 20.0)];

    // scipy.stats.bootstrap, percentile, 200,000 resamples: -0.0604 to 0.2146. The bounds of 10,000 resamples vary by about 0.003.
    [Fact]
    public void Agrees_with_another_implementation()
    {
        var interval = PairedBootstrap.OfMean(Differences);

        Assert.Equal(-0.0604, interval.Low, 0.01);
        Assert.Equal(0.2146, interval.High, 0.01);
    }

    [Fact]
    public void Equal_differences_leave_no_doubt() => Assert.Equal(new Interval(0.25, 0.25), PairedBootstrap.OfMean([0.25, 0.25, 0.25]));

    [Fact]
    public void More_confidence_is_a_wider_interval()
    {
        var (wide, narrow) = (PairedBootstrap.OfMean(Differences, 0.99), PairedBootstrap.OfMean(Differences, 0.8));

        Assert.True(wide.Low < narrow.Low && narrow.High < wide.High);
    }

    [Fact]
    public void The_interval_lies_within_the_values() =>
        FixedSeed.ForAll(
            Gen.Choose(-100, 100).Select(i => i / 100.0).NonEmptyListOf(),
            values =>
            {
                var interval = PairedBootstrap.OfMean([.. values], resamples: 200);
                Assert.True(values.Min() - 1e-12 <= interval.Low && interval.Low <= interval.High && interval.High <= values.Max() + 1e-12);
            },
            count: 100);

    [Fact]
    public void Bad_arguments_are_errors()
    {
        Assert.Throws<ArgumentException>(() => PairedBootstrap.OfMean([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedBootstrap.OfMean([1.0], confidence: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedBootstrap.OfMean([1.0], resamples: 0));
    }
}
