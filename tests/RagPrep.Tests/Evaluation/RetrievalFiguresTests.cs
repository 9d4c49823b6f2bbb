using RagPrep.Evaluation;

namespace RagPrep.Tests.Evaluation;

public sealed class RetrievalFiguresTests
{
    private static readonly Question Two = new(
        "q", "t", "term", "?", true, [new("a.md", "First thing."), new("b.md", "Second thing.")], [["x"]], "");

    [Fact]
    public void Recall_counts_evidence_and_reciprocal_rank_the_first_of_it()
    {
        var figures = RetrievalFigures.Of(Two, ["nothing", "the second: Second, thing!", "-", "-", "-", "First thing."]);

        Assert.Equal((0.0, 0.5, 1.0, 0.5), (figures.RecallAt1, figures.RecallAt5, figures.RecallAt10, figures.ReciprocalRank));
    }

    [Fact]
    public void Evidence_that_no_hit_holds_counts_nothing()
    {
        var figures = RetrievalFigures.Of(Two, ["nothing"]);

        Assert.Equal((0.0, 0.0, 0.0), (figures.RecallAt1, figures.RecallAt10, figures.ReciprocalRank));
    }
}
