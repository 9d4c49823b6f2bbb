using RagPrep.Evaluation.Tuning;

namespace RagPrep.Tests.Evaluation.Tuning;

public sealed class CrossValidationTests
{
    private const int Questions = 40;

    private readonly List<(int X, int Y)> scored = [];

    [Fact]
    public async Task The_search_goes_coordinate_by_coordinate_to_the_best_mean_and_scores_each_setting_once()
    {
        var choice = await ChooseAsync((_, x, y) => 10 - Math.Abs(x - 2) - Math.Abs(y - 3));

        Assert.Equal(((2, 3), (2, 3)), (choice.Best, choice.Chosen));
        Assert.Equal((10, 1), (choice.CrossValidated, choice.Means.Count(pair => pair.Key == (2, 3))));
        Assert.Equal(scored.Distinct(), scored);
        Assert.Equal([(0, 0), (1, 0), (2, 0), (3, 0), (2, 1), (2, 2), (2, 3)], choice.Means.Select(pair => pair.Key));
        Assert.True(choice.PValue < .001);
    }

    [Fact]
    public async Task What_looks_best_only_on_the_questions_it_was_chosen_by_changes_nothing()
    {
        // Each x above 0 fails on one fold: where that is left out, it looks better than all.
        var choice = await ChooseAsync((question, x, y) => y > 0 || x == 0 ? 0 : question % 5 == x ? -3.9 : 1);

        Assert.NotEqual((0, 0), choice.Best);
        Assert.True(choice.CrossValidated < choice.Means.Max(pair => pair.Value));
        Assert.Equal((0, 0), choice.Chosen);
    }

    [Fact]
    public async Task A_gain_that_chance_may_have_made_changes_nothing()
    {
        // Better on 21 questions and worse on 19.
        var choice = await ChooseAsync((question, x, y) => (x, y) != (1, 0) ? 0 : question < 21 ? 1 : -1);

        Assert.Equal((1, 0), choice.Best);
        Assert.Equal((0, 0), choice.Chosen);
        Assert.True(choice.PValue > .05);
    }

    [Fact]
    public async Task Of_equals_the_present_setting_stays()
    {
        var choice = await ChooseAsync((_, _, _) => .5);

        Assert.Equal(((0, 0), .5, 1.0), (choice.Best, choice.CrossValidated, choice.PValue));
    }

    private Task<Choice<(int X, int Y)>> ChooseAsync(Func<int, int, int, double> score) => new CrossValidation<(int X, int Y)>(setting =>
    {
        scored.Add(setting);
        return Task.FromResult(Enumerable.Range(0, Questions).Select(question => score(question, setting.X, setting.Y)).ToArray());
    }).ChooseAsync((0, 0), [at => Enumerable.Range(0, 4).Select(x => at with { X = x }), at => Enumerable.Range(0, 4).Select(y => at with { Y = y })]);
}
