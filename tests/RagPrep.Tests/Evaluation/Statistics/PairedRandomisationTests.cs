using FsCheck;
using FsCheck.Fluent;
using RagPrep.Evaluation.Statistics;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Statistics;

public sealed class PairedRandomisationTests
{
    private static readonly Gen<double[]> Differences = Gen.Choose(-4, 4).Select(i => i / 8.0).NonEmptyListOf().Select(list => list.ToArray());

    // 3 differences, 8 assignments, |sums|: 6 (+++), 0 (++-), 2 (+-+), 4 (-++) and their mirrors: 2 of 8 reach 6, 4 of 8 reach 4.
    [Theory]
    [InlineData(new[] { 1.0, 2, 3 }, 2 / 8.0)]
    [InlineData(new[] { -1.0, 2, 3 }, 4 / 8.0)]
    [InlineData(new[] { -1.0, -2, 3 }, 1)]
    [InlineData(new[] { 5.0 }, 1)]
    [InlineData(new[] { 0.0, 0 }, 1)]
    // scipy.stats.permutation_test (samples) of the mean gives 0.125; 0.1 + 0.2 against 0.3 is a tie that rounding must not break.
    [InlineData(new[] { 0.1, 0.2, -0.05, 0.3, 0, 0.15 }, 0.125)]
    [InlineData(new[] { 0.1, 0.2, -0.3 }, 1)]
    public void Tries_every_assignment_of_signs_where_there_are_few(double[] differences, double expected)
    {
        var result = PairedRandomisation.Test(differences);

        Assert.True(result.Exact);
        Assert.Equal(expected, result.PValue, 1e-12);
    }

    // 24 differences; all 2^24 assignments counted by the distribution of their sums give 0.301987.
    // Of 100,000 draws the standard error is 0.00145; four of them are allowed.
    [Fact]
    public void Draws_assignments_where_there_are_many()
    {
        var result = PairedRandomisation.Test([.. Enumerable.Range(0, 24).Select(i => ((i * 37 % 23) - 9) / 20.0)]);

        Assert.False(result.Exact);
        Assert.Equal(0.301987, result.PValue, 4 * 0.00145);
    }

    [Fact]
    public void P_is_never_zero_however_clear_the_difference()
    {
        Assert.Equal(1 / 1001.0, PairedRandomisation.Test([.. Enumerable.Repeat(1.0, 100)], assignments: 1000).PValue, 1e-12);
        Assert.Equal(2 / Math.Pow(2, 20), PairedRandomisation.Test([.. Enumerable.Repeat(1.0, 20)]).PValue, 1e-15);
    }

    [Fact]
    public void The_seed_decides_the_draws()
    {
        double[] differences = [.. Enumerable.Range(0, 40).Select(i => ((i * 37 % 23) - 9) / 20.0)];

        Assert.Equal(PairedRandomisation.Test(differences, 1000, 5), PairedRandomisation.Test(differences, 1000, 5));
        Assert.NotEqual(PairedRandomisation.Test(differences, 1000, 5), PairedRandomisation.Test(differences, 1000, 6));
    }

    [Fact]
    public void P_is_a_probability_and_the_same_for_the_other_order_of_systems() =>
        FixedSeed.ForAll(
            Differences,
            differences =>
            {
                var p = PairedRandomisation.Test(differences, 500).PValue;
                Assert.True(p is > 0 and <= 1);
                Assert.Equal(p, PairedRandomisation.Test([.. differences.Select(d => -d)], 500).PValue);
            },
            count: 100);

    [Fact]
    public void Exact_p_agrees_with_counting_by_recursion() =>
        FixedSeed.ForAll(
            Differences.Where(differences => differences.Length <= 10),
            differences =>
            {
                var extreme = Math.Abs(differences.Sum());
                var expected = Sums(differences, 0, 0).Average(sum => Math.Abs(sum) >= extreme ? 1.0 : 0);
                Assert.Equal(expected, PairedRandomisation.Test(differences).PValue, 1e-12);
            },
            count: 50);

    [Fact]
    public void No_difference_at_all_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => PairedRandomisation.Test([]));
        Assert.Throws<ArgumentException>(() => PairedRandomisation.Test([double.NaN]));
    }

    // Eighths add without rounding, so that ties are ties.
    private static IEnumerable<double> Sums(double[] differences, int from, double sum) => from == differences.Length
        ? [sum]
        : Sums(differences, from + 1, sum + differences[from]).Concat(Sums(differences, from + 1, sum - differences[from]));
}
