using FsCheck.Fluent;
using RagPrep.Evaluation.Statistics;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Statistics;

public sealed class KolmogorovSmirnovTests
{
    // At 8 all of the first and 4 of 10 of the second lie below: 1 - .4. scipy.special.kolmogorov(.6 sqrt(80 / 18)) = 0.0815188864.
    [Fact]
    public void Measures_the_largest_distance()
    {
        var result = KolmogorovSmirnov.Test([1, 2, 3, 4, 5, 6, 7, 8], [2.5, 3.5, 6.5, 7.5, 8.5, 9.5, 10.5, 11.5, 12.5, 13.5]);

        Assert.Equal(0.6, result.Statistic, 1e-12);
        Assert.Equal(0.0815188864, result.PValue, 1e-9);
    }

    // scipy.special.kolmogorov
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.01, 1)]
    [InlineData(0.3, 0.9999906942)]
    [InlineData(0.5, 0.9639452437)]
    [InlineData(0.8, 0.5441424116)]
    [InlineData(0.999, 0.2710731641)]
    [InlineData(1.0, 0.2699996717)]
    [InlineData(1.2, 0.1122496667)]
    [InlineData(1.6276, 0.0100015373)]
    [InlineData(2.5, 0.0000074533)]
    public void Has_kolmogorovs_upper_tail(double x, double expected) => Assert.Equal(expected, KolmogorovSmirnov.UpperTail(x), 1e-10);

    [Fact]
    public void Ties_step_together() => Assert.Equal(new KolmogorovSmirnovResult(0, 1), KolmogorovSmirnov.Test([1, 1, 2], [1, 1, 2, 1, 1, 2]));

    [Fact]
    public void Is_symmetric_and_bounded_and_blind_to_the_scale() =>
        FixedSeed.ForAll(Gen.Choose(-5, 5).Select(i => (double)i).NonEmptyListOf().Two(), pair =>
        {
            var (a, b) = (pair.Item1.ToList(), pair.Item2.ToList());
            var result = KolmogorovSmirnov.Test(a, b);
            Assert.Equal(result, KolmogorovSmirnov.Test(b, a));
            Assert.Equal(result, KolmogorovSmirnov.Test([.. a.Select(Math.Exp)], [.. b.Select(Math.Exp)]));
            Assert.InRange(result.Statistic, 0, 1);
            Assert.InRange(result.PValue, 0, 1);
        });

    [Fact]
    public void An_empty_sample_is_an_error() => Assert.Throws<ArgumentException>(() => KolmogorovSmirnov.Test([], [1.0]));
}
