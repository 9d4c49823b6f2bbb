using FsCheck.Fluent;
using RagPrep.Evaluation.Statistics;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Statistics;

public sealed class ReliabilityTests
{
    // Two bins. Below .5: .1 wrong, .3 right: .5 right at .2, off by .3. From .5: .5 right, 1 wrong, .9 right: 2/3 right at .8, off by .13333.
    // (2 x .3 + 3 x .13333) / 5 = .2
    [Fact]
    public void Weighs_the_distance_of_confidence_and_accuracy_by_bin()
    {
        var reliability = Reliability.Of([(0.1, false), (0.3, true), (0.5, true), (1.0, false), (0.9, true)], bins: 2);

        Assert.Equal(0.2, reliability.CalibrationError, 1e-12);
        Assert.Equal([2, 3], reliability.Bins.Select(bin => bin.Count));
        Assert.Equal((0.5, 1.0), (reliability.Bins[1].From, reliability.Bins[1].To));
        Assert.Equal(0.8, reliability.Bins[1].Confidence, 1e-12);
        Assert.Equal(2 / 3.0, reliability.Bins[1].Accuracy, 1e-12);
    }

    [Fact]
    public void Empty_bins_are_kept_and_count_nothing()
    {
        var reliability = Reliability.Of([(1.0, true)]);

        Assert.Equal(10, reliability.Bins.Count);
        Assert.Equal(0, reliability.CalibrationError);
        Assert.Equal(new ReliabilityBin(0.4, 0.5, 0, 0, 0), reliability.Bins[4]);
    }

    [Fact]
    public void One_bin_leaves_the_distance_of_the_means() =>
        FixedSeed.ForAll(Gen.Choose(0, 100).Select(i => (i / 100.0, i % 3 == 0)).NonEmptyListOf(), drawn =>
        {
            List<(double Confidence, bool Right)> answers = [.. drawn];
            var expected = Math.Abs(answers.Average(a => a.Confidence) - answers.Average(a => a.Right ? 1.0 : 0));
            Assert.Equal(expected, Reliability.Of(answers, 1).CalibrationError, 1e-12);
            Assert.InRange(Reliability.Of(answers).CalibrationError, expected - 1e-12, 1);
            Assert.Equal(answers.Count, Reliability.Of(answers).Bins.Sum(bin => bin.Count));
        });

    [Fact]
    public void Confidence_outside_its_range_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => Reliability.Of([(1.1, true)]));
        Assert.Throws<ArgumentException>(() => Reliability.Of([]));
    }
}
