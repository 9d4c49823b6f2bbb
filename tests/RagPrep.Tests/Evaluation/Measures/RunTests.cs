using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Measures;

public sealed class RunTests
{
    [Fact]
    public void Ranks_by_score_and_breaks_ties_by_the_higher_id() =>
        Assert.Equal(["top", "b", "a10", "a1", "B", "low"], RunOf(("a1", 2), ("a10", 2), ("b", 2), ("B", 2), ("top", 3), ("low", -1)).Ranking("q"));

    [Fact]
    public void Ids_compare_by_their_bytes_beyond_the_basic_plane() =>
        Assert.Equal(["\U0001F600", "\uFF21"], RunOf(("\uFF21", 1), ("\U0001F600", 1)).Ranking("q"));

    [Fact]
    public void A_document_twice_is_an_error_as_for_trec_eval()
    {
        var exception = Assert.Throws<ArgumentException>(() => RunOf(("a", 2), ("a", 1)));

        Assert.Contains("'a' stands twice in the ranking of query 'q'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_score_that_cannot_be_ranked_is_an_error(double score) => Assert.Throws<ArgumentException>(() => RunOf(("a", score)));

    [Fact]
    public void Rankings_without_scores_keep_their_order()
    {
        var run = Run.OfRankings("r", new Dictionary<string, IReadOnlyList<string>> { ["q"] = ["a", "c", "b"] });

        Assert.Equal(["a", "c", "b"], run.Ranking("q"));
        Assert.Empty(run.Ranking("other"));
    }

    private static Run RunOf(params (string Id, double Score)[] documents) =>
        new("r", new Dictionary<string, IReadOnlyList<ScoredDocument>> { ["q"] = [.. documents.Select(d => new ScoredDocument(d.Id, d.Score))] });
}
