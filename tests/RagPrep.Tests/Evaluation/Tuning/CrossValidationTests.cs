using RagPrep.Evaluation.Tuning;

namespace RagPrep.Tests.Evaluation.Tuning;

public sealed class CrossValidationTests
{
    [Fact]
    public void The_best_mean_is_chosen_and_the_first_of_equals() =>
        Assert.Equal(1, CrossValidation.Best([[0.0, 0.4], [0.5, 0.5], [1.0, 0.0]]));

    [Fact]
    public void Held_out_questions_are_scored_by_a_choice_that_did_not_see_them()
    {
        // Each setting is good at one question alone: on the other folds another always looks better.
        double[][] scores = [[1, 0, 0, 0, 0], [0, 1, 0, 0, 0]];

        Assert.Equal(0, CrossValidation.HeldOut(scores));
    }

    [Fact]
    public void A_setting_that_is_best_everywhere_keeps_its_mean() =>
        Assert.Equal(0.7, CrossValidation.HeldOut([[0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [0.7, 0.7, 0.7, 0.7, 0.7, 0.7]]), 12);
}
