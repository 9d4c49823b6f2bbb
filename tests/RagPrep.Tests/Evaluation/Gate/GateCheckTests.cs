using RagPrep.Evaluation.Gate;
using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Running;

namespace RagPrep.Tests.Evaluation.Gate;

public sealed class GateCheckTests
{
    [Fact]
    public void What_has_not_changed_passes() => Assert.Null(Check("R@5", Scores(100, _ => 0.5), Scores(100, _ => 0.5)).Fault);

    [Fact]
    public void The_digits_that_a_baseline_leaves_out_are_no_change() =>
        Assert.Equal(1, Check("R@5", Scores(100, _ => 0.333333), Scores(100, _ => 1 / 3.0)).PValue);

    [Fact]
    public void What_has_risen_passes() => Assert.Null(Check("R@5", Scores(100, _ => 0.5), Scores(100, _ => 0.9)).Fault);

    [Fact]
    public void A_fall_beyond_the_tolerance_fails_however_uncertain()
    {
        // Three questions lost, two won: far from significant.
        var finding = Check("R@5", Scores(20, i => i is 0 or 1 ? 0 : 1), Scores(20, i => i is 2 or 3 or 4 ? 0 : 1));

        Assert.True(finding.PValue > 0.5);
        Assert.Contains("more than 0.02", finding.Fault);
    }

    [Fact]
    public void A_small_fall_of_many_questions_fails_as_significant()
    {
        var finding = Check("nDCG@10 (linear)", Scores(100, _ => 0.5), Scores(100, i => i % 2 == 0 ? 0.49 : 0.5));

        Assert.Contains("significantly", finding.Fault);
    }

    [Fact]
    public void A_small_fall_of_few_questions_passes() =>
        Assert.Null(Check("R@5", Scores(200, _ => 1), Scores(200, i => i < 3 ? 0 : 1)).Fault);

    [Fact]
    public void The_number_of_words_is_no_quality() =>
        Assert.Empty(new GateCheck(0.02).Check(Baseline(AnswerMeasures.Words, Scores(10, _ => 90)), System(AnswerMeasures.Words, Scores(10, _ => 9))));

    [Fact]
    public void A_measure_that_vanished_fails()
    {
        var findings = new GateCheck(0.02).Check(
            new Baseline("s", default, new Dictionary<string, IReadOnlyDictionary<string, double>> { ["R@5"] = Scores(10, _ => 1), ["all facts"] = Scores(10, _ => 1) }),
            System("R@5", Scores(10, _ => 1)));

        Assert.Equal("is not measured any more", Assert.Single(findings, finding => finding.Fault is not null).Fault);
    }

    [Fact]
    public void New_questions_do_not_count_and_a_baseline_of_others_is_refused()
    {
        Assert.Null(Check("R@5", Scores(10, _ => 1), Scores(30, i => i < 10 ? 1 : 0)).Fault);
        Assert.Contains("--write-baseline", Assert.Throws<FormatException>(() => Check("R@5", Scores(10, _ => 1), Scores(4, _ => 1))).Message);
    }

    private static GateFinding Check(string measure, IReadOnlyDictionary<string, double> before, IReadOnlyDictionary<string, double> now) =>
        Assert.Single(new GateCheck(0.02).Check(Baseline(measure, before), System(measure, now)));

    private static Baseline Baseline(string measure, IReadOnlyDictionary<string, double> scores) =>
        new("s", default, new Dictionary<string, IReadOnlyDictionary<string, double>> { [measure] = scores });

    private static SystemResult System(string measure, IReadOnlyDictionary<string, double> scores) =>
        new("s", new Dictionary<string, IReadOnlyDictionary<string, double>> { [measure] = scores }, new Dictionary<string, LatencyFigures>(), []);

    private static Dictionary<string, double> Scores(int count, Func<int, double> score) => Enumerable.Range(0, count).ToDictionary(i => $"q{i}", score);
}
