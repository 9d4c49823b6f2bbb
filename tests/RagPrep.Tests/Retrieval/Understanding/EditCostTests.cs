using RagPrep.Retrieval.Understanding;

namespace RagPrep.Tests.Retrieval.Understanding;

public sealed class EditCostTests
{
    [Theory]
    [InlineData("same", "same", 0)]
    [InlineData("regresion", "regression", .6)]
    [InlineData("boostrapp", "boostrap", .6)]
    [InlineData("gradeint", "gradient", .7)]
    [InlineData("varience", "variance", .75)]
    [InlineData("mwan", "mean", .75)]
    [InlineData("hupothesis", "hypothesis", .75)]
    [InlineData("samle", "sample", 1)]
    [InlineData("ordder", "border", 2.1)]
    [InlineData("kest", "test", 1.5)]
    [InlineData("", "ab", 2.5)]
    public void What_fingers_do_often_costs_less(string typed, string meant, double cost) =>
        Assert.Equal(cost, EditCost.Between(typed, meant, 9), 6);

    [Fact]
    public void Beyond_the_limit_it_is_infinite()
    {
        Assert.Equal(double.PositiveInfinity, EditCost.Between("median", "regression", 2));
        Assert.Equal(double.PositiveInfinity, EditCost.Between("samle", "sample", .9));
    }

    [Fact]
    public void Either_word_may_be_the_typed_one() =>
        Assert.Equal(EditCost.Between("gradeint", "gradient", 9), EditCost.Between("gradient", "gradeint", 9), 6);
}
