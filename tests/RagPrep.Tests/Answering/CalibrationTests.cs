using RagPrep.Answering;

namespace RagPrep.Tests.Answering;

public sealed class CalibrationTests
{
    private static readonly AnswerSignals Good = new(0.8, 4, 0.9, 0.8, 2, 6, 3, 0);

    [Fact]
    public void The_shipped_numbers_fit_the_signals_and_say_where_they_come_from()
    {
        var shipped = Calibration.Shipped;

        Assert.All([shipped.Answerable, shipped.Right], model => Assert.Equal(AnswerSignals.None.ToArray().Length, model.Weights.Length));
        Assert.InRange(shipped.Threshold, 0.05, 0.95);
        Assert.Contains("Fitted 20", shipped.Provenance);
    }

    [Fact]
    public void Better_signals_make_more_confident()
    {
        Assert.InRange(Calibration.Shipped.Confidence(Good), 0.7, 1);
        Assert.InRange(Calibration.Shipped.Confidence(AnswerSignals.None), 0, 0.2);
        Assert.True(Calibration.Shipped.Answers(Good));
        Assert.False(Calibration.Shipped.Answers(AnswerSignals.None));
    }

    [Fact]
    public void A_short_question_whose_words_were_all_found_is_likelier_answered_than_one_that_lacks_its_rarest()
    {
        var found = new AnswerSignals(0.35, -2, 1 / Math.Log(3), 1 / Math.Log(3), Math.Log(3), 2, -1, 0);

        Assert.True(Calibration.Shipped.Answers(found));
        Assert.False(Calibration.Shipped.Answers(found with { Found = 0, Said = 0.2 }));
    }

    [Fact]
    public void A_probability_is_the_logistic_of_the_weighted_sum() =>
        Assert.Equal(1 / (1 + Math.Exp(-(0.5 + 2 * 1 - 1 * 3))), new LogisticModel(0.5, [2, 0, 0, 0, -1]).Probability([1, 9, 9, 9, 3]), 12);

    [Fact]
    public void Whether_to_answer_and_how_sure_are_told_apart()
    {
        var calibration = new Calibration("", new LogisticModel(0, [1]), 0.6, new LogisticModel(0, [0, 1]));

        Assert.True(calibration.Answers(Good with { Similarity = 1, FirstPassage = -5 }));
        Assert.False(calibration.Answers(Good with { Similarity = 0, FirstPassage = 5 }));
        Assert.InRange(calibration.Confidence(Good with { Similarity = 1, FirstPassage = -5 }), 0, 0.01);
    }
}
