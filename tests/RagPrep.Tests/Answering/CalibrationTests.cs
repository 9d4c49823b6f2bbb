using RagPrep.Answering;

namespace RagPrep.Tests.Answering;

public sealed class CalibrationTests
{
    [Fact]
    public void The_shipped_numbers_fit_the_signals_and_say_where_they_come_from()
    {
        var shipped = Calibration.Shipped;

        Assert.All([shipped.Answerable, shipped.Right], model => Assert.Equal(new AnswerSignals(0, 0, 0, 0, 0).ToArray().Length, model.Weights.Length));
        Assert.InRange(shipped.Threshold, 0.05, 0.95);
        Assert.Contains("Fitted 20", shipped.Provenance);
    }

    [Fact]
    public void Better_signals_make_more_confident()
    {
        var good = Calibration.Shipped.Confidence(new AnswerSignals(0.8, 4, 0, 2, 6));
        var bad = Calibration.Shipped.Confidence(new AnswerSignals(0.1, -6, 1, 2, 0));

        Assert.InRange(good, 0.8, 1);
        Assert.InRange(bad, 0, 0.1);
        Assert.True(Calibration.Shipped.Answers(new AnswerSignals(0.8, 4, 0, 2, 6)));
        Assert.False(Calibration.Shipped.Answers(new AnswerSignals(0.1, -6, 1, 2, 0)));
    }

    [Fact]
    public void A_probability_is_the_logistic_of_the_weighted_sum() =>
        Assert.Equal(1 / (1 + Math.Exp(-(0.5 + 2 * 1 - 1 * 3))), new LogisticModel(0.5, [2, 0, 0, 0, -1]).Probability([1, 9, 9, 9, 3]), 12);

    [Fact]
    public void Whether_to_answer_and_how_sure_are_told_apart()
    {
        var calibration = new Calibration("", new LogisticModel(0, [1, 0, 0, 0, 0]), 0.6, new LogisticModel(0, [0, 1, 0, 0, 0]));

        Assert.True(calibration.Answers(new AnswerSignals(1, -5, 0, 0, 0)));
        Assert.False(calibration.Answers(new AnswerSignals(0, 5, 0, 0, 0)));
        Assert.InRange(calibration.Confidence(new AnswerSignals(1, -5, 0, 0, 0)), 0, 0.01);
    }
}
