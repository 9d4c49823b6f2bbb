using RagPrep.Evaluation.Reports;

namespace RagPrep.Tests.Evaluation.Reports;

public sealed class SignificanceTests
{
    [Theory]
    [InlineData(.1, .05, "")]
    [InlineData(.1, .049, "▲*")]
    [InlineData(.1, .009, "▲**")]
    [InlineData(-.1, .01, "▼*")]
    [InlineData(-.1, .001, "▼**")]
    public void Stars_and_arrows_say_how_sure_and_which_way(double difference, double adjusted, string mark) =>
        Assert.Equal(mark, Significance.Mark(Of(difference, adjusted)));

    [Fact]
    public void The_baseline_itself_has_no_mark() => Assert.Equal("", Significance.Mark(null));

    [Fact]
    public void Words_tell_the_interval_and_both_p_values() => Assert.Equal(
        "-0.100 against the baseline, 95 % interval -0.200 to +0.010, p < 0.001, after Holm = 0.040, d = 0.50",
        Significance.Words(Of(-.1, .04)));

    private static Comparison Of(double difference, double adjusted) => new("s", "m", difference, -.2, .01, .0004, adjusted, .5, [], []);
}
