using RagPrep.Evaluation.Reports;

namespace RagPrep.Tests.Evaluation.Reports;

public sealed class ParetoFrontTests
{
    // (2, .5) costs more than (1, .6) and is worse; (5, .8) costs more than (3, .8) and is no better.
    [Fact]
    public void Leaves_out_what_another_beats() =>
        Assert.Equal([true, false, true, false, true], ParetoFront.Of([(1, .6), (2, .5), (3, .8), (5, .8), (9, .9)]));

    [Fact]
    public void Equals_stand_together() => Assert.Equal([true, true], ParetoFront.Of([(1, .5), (1, .5)]));

    [Fact]
    public void Nothing_has_no_front() => Assert.Empty(ParetoFront.Of([]));
}
