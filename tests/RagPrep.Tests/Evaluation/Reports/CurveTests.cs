using RagPrep.Evaluation.Reports;

namespace RagPrep.Tests.Evaluation.Reports;

public sealed class CurveTests
{
    // First relevant ranks 1, 3 and never; the unanswerable question does not count.
    // Of five questions four are answered; the two at .8, one of them wrong, are given together.
    [Fact]
    public void Risk_is_the_share_of_wrong_answers_from_the_most_confident_on() =>
        Assert.Equal(
            [(.2, 0), (.6, 1 / 3.0), (.8, .5)],
            RiskCoverage.Of([Answered(.9, true), Answered(.8, false), Answered(.8, true), Answered(.4, false), Answered(.99, true, answered: false)]));

    [Fact]
    public void Questions_without_answers_have_no_risk() => Assert.Empty(RiskCoverage.Of([Found(true, true)]));

    // Answerable at .9, .6 and .3, the last refused; unanswerable at .7 and .2, the last refused.
    [Fact]
    public void The_refusal_curve_says_what_each_bound_refuses_of_either_kind()
    {
        var curve = RefusalCurve.Of([
            Answered(.9, true), Answered(.6, false), Answered(.3, true, answered: false),
            Answered(.7, false) with { Answerable = false }, Answered(.2, false, answered: false) with { Answerable = false }, Found(true, true)]);

        Assert.NotNull(curve);
        RefusalPoint[] points = [new(0, 0), new(0, .5), new(1 / 3.0, .5), new(2 / 3.0, .5), new(2 / 3.0, 1), new(1, 1)];
        Assert.Equal(points, curve.Points);
        Assert.Equal((points[2], points[4]), (curve.Shipped, curve.AtGoal));
    }

    [Fact]
    public void Without_both_kinds_of_questions_there_is_no_refusal_curve() =>
        Assert.Null(RefusalCurve.Of([Answered(.9, true), Found(false) with { Answerable = false }]));

    [Theory]
    [InlineData(true, null, true, true, null)]
    [InlineData(true, "rerank", false, false, "rerank")]
    [InlineData(true, null, false, false, Failure.Refusal)]
    [InlineData(true, null, true, false, Failure.Answering)]
    [InlineData(false, null, true, false, Failure.NotRefused)]
    [InlineData(false, "fusion", false, false, null)]
    public void A_failure_is_laid_to_one_stage(bool answerable, string? lost, bool answered, bool right, string? stage)
    {
        var question = Answered(.5, right, answered) with { Answerable = answerable, Lost = lost };
        var system = MadeUpReport.Small().Systems[0] with { Questions = [question] };

        Assert.Equal(stage, Failure.Of(system).SingleOrDefault()?.Stage);
    }

    [Fact]
    public void A_system_that_does_not_answer_fails_only_where_it_finds_nothing()
    {
        var system = MadeUpReport.Small().Systems[0] with { Questions = [Found(true, true), Found(true, false) with { Lost = "dense" }, Found(false, false)] };

        Assert.Equal(["dense"], Failure.Of(system).Select(failure => failure.Stage));
    }

    private static QuestionResult Found(bool answerable, params bool[] relevant) =>
        new("q", "?", answerable, [.. relevant.Select((yes, i) => new FoundPassage($"{i}", "a.md", -i, yes, ""))], null, null);

    private static QuestionResult Answered(double confidence, bool right, bool answered = true) =>
        Found(true) with { Answer = new AnswerResult(answered, confidence, "", right, [], 1) };
}
