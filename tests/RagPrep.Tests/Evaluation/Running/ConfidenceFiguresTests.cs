using RagPrep.Evaluation.Reports;
using RagPrep.Evaluation.Running;

namespace RagPrep.Tests.Evaluation.Running;

public sealed class ConfidenceFiguresTests
{
    [Fact]
    public void The_area_is_the_mean_risk_over_growing_coverage()
    {
        // Ranked by confidence: right, wrong, right, wrong: risks 0, 1/2, 1/3, 1/2.
        var figures = ConfidenceFigures.Of([Question(0.5, true), Question(0.9, true), Question(0.3, false), Question(0.7, false)]);

        Assert.NotNull(figures);
        Assert.Equal((0 + (1 / 2.0) + (1 / 3.0) + (1 / 2.0)) / 4, figures.RiskCoverage, 12);
    }

    [Fact]
    public void Answers_of_equal_confidence_are_given_together()
    {
        var figures = ConfidenceFigures.Of([Question(0.9, true), Question(0.5, true), Question(0.5, false), Question(0.2, false, answered: false)]);

        Assert.NotNull(figures);
        Assert.Equal((0 + (1 / 3.0) + (1 / 3.0)) / 3, figures.RiskCoverage, 12);
    }

    [Fact]
    public void Refusals_are_left_aside() =>
        Assert.Equal(1, ConfidenceFigures.Of([Question(0.9, true), Question(0.1, false, answered: false)])?.Answers);

    [Fact]
    public void Without_an_answer_there_is_no_figure() => Assert.Null(ConfidenceFigures.Of([Question(0.1, false, answered: false)]));

    private static QuestionResult Question(double confidence, bool right, bool answered = true) =>
        new($"q{confidence}", "?", true, [], null, new AnswerResult(answered, confidence, "", right, [], 1));
}
