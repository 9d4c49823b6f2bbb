using RagPrep.Answering;

namespace RagPrep.Tests.Answering;

public sealed class CalibrationTests
{
    [Fact]
    public void The_shipped_numbers_fit_the_signals_and_say_where_they_come_from()
    {
        var shipped = Calibration.Shipped;

        Assert.Equal(new AnswerSignals(0, 0, 0, 0, 0).ToArray().Length, shipped.Weights.Length);
        Assert.InRange(shipped.Threshold, 0.05, 0.95);
        Assert.Contains("Fitted 20", shipped.Provenance);
    }

    [Fact]
    public void Better_signals_make_more_confident()
    {
        var good = Calibration.Shipped.Confidence(new AnswerSignals(4, 4, 0.9, 1, 1));
        var bad = Calibration.Shipped.Confidence(new AnswerSignals(-6, -6, 0.1, 0.1, 0));

        Assert.InRange(good, 0.8, 1);
        Assert.InRange(bad, 0, 0.1);
    }

    [Fact]
    public void The_confidence_is_the_logistic_of_the_weighted_sum() =>
        Assert.Equal(1 / (1 + Math.Exp(-(0.5 + 2 * 1 - 1 * 3))), new Calibration("", 0.5, [2, 0, 0, 0, -1], 0.5).Confidence(new AnswerSignals(1, 9, 9, 9, 3)), 12);
}
