using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Running;

namespace RagPrep.Tests.Evaluation.Running;

public sealed class ComparingTests
{
    private static readonly SystemResult Baseline = System("base", [0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);

    [Fact]
    public void Differences_are_of_the_system_less_the_baseline_with_those_that_won_and_lost()
    {
        var row = Comparing.Of(Baseline, System("new", [1, 1, 0, 0, 0, 0, 0, 0, 0, 1]), "R@5");

        Assert.NotNull(row);
        Assert.Equal(0.1, row.Difference, 12);
        Assert.Equal(["q0", "q1"], row.Won.Select(question => question.Key));
        Assert.Equal([new KeyValuePair<string, double>("q8", -1)], row.LostMost);
        Assert.InRange(row.Difference, row.Low, row.High);
        // Two of three signs up: 8 assignments, all as extreme as this or more.
        Assert.Equal(1, row.PValue);
    }

    [Fact]
    public void P_values_are_corrected_over_the_systems_of_a_measure()
    {
        var rows = Comparing.All(Baseline, [Baseline, System("a", [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]), System("b", [0, 0, 0, 0, 0, 0, 0, 0, 1, 1])], ["R@5"]);

        Assert.Equal(["a", "b"], rows.Select(row => row.System));
        Assert.Equal(2.0 / 256, rows[0].PValue, 12);
        Assert.Equal(4.0 / 256, rows[0].AdjustedPValue, 12);
        Assert.Equal(1, rows[1].AdjustedPValue);
    }

    [Fact]
    public void Only_questions_that_both_have_count_and_none_gives_no_row()
    {
        Assert.Equal(0, Comparing.Of(Baseline, System("few", [0, 0]), "R@5")?.Difference);
        Assert.Null(Comparing.Of(Baseline, System("one", [1]), "R@5"));
        Assert.Null(Comparing.Of(Baseline, Baseline, "MRR"));
    }

    private static SystemResult System(string name, double[] scores) => new(
        name,
        new Dictionary<string, IReadOnlyDictionary<string, double>> { ["R@5"] = scores.Index().ToDictionary(score => $"q{score.Index}", score => score.Item) },
        new Dictionary<string, LatencyFigures>(),
        []);
}
