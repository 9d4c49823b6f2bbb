using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Measures;

public sealed class RunScoresTests
{
    // Query 1 is found first, 2 second, 3 is missing from the run, 4 has no relevant document, 5 has no judgement.
    private static readonly Qrels Judged = new([new("1", "a", 1), new("2", "b", 1), new("3", "c", 1), new("4", "d", 0)]);
    private static readonly Run Found = RunOf(("1", ["a"]), ("2", ["x", "b"]), ("4", ["d"]), ("5", ["e"]));

    [Fact]
    public void Missing_queries_count_zero()
    {
        var scores = RunScores.Of(Found, Judged, new ReciprocalRank());

        Assert.Equal([("1", 1.0), ("2", 0.5), ("3", 0.0), ("4", 0.0)], scores.ByQuery.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(1.5 / 4, scores.Mean, 1e-12);
    }

    [Fact]
    public void Missing_queries_can_be_left_out() =>
        Assert.Equal(1.5 / 3, RunScores.Of(Found, Judged, new ReciprocalRank(), MissingQueries.LeaveOut).Mean, 1e-12);

    [Fact]
    public void A_run_without_any_judged_query_cannot_be_measured() =>
        Assert.Throws<ArgumentException>(() => RunScores.Of(RunOf(("9", ["a"])), Judged, new Hit(1), MissingQueries.LeaveOut));

    [Fact]
    public void Differences_are_paired_by_query()
    {
        var first = RunScores.Of(Found, Judged, new ReciprocalRank());
        var second = RunScores.Of(RunOf(("2", ["b"]), ("3", ["x", "c"])), Judged, new ReciprocalRank());

        Assert.Equal([new("1", 1), new("2", -0.5), new("3", -0.5), new("4", 0)], first.Minus(second));
    }

    [Fact]
    public void Figures_of_other_measures_or_queries_are_not_compared()
    {
        var first = RunScores.Of(Found, Judged, new ReciprocalRank());

        Assert.Throws<ArgumentException>(() => first.Minus(RunScores.Of(Found, Judged, new Hit(1))));
        Assert.Throws<ArgumentException>(() => first.Minus(RunScores.Of(Found, Judged, new ReciprocalRank(), MissingQueries.LeaveOut)));
    }

    [Fact]
    public void A_document_judged_twice_is_an_error() => Assert.Throws<ArgumentException>(() => new Qrels([new("1", "a", 1), new("1", "a", 0)]));

    private static Run RunOf(params (string Query, string[] Documents)[] rankings) =>
        Run.OfRankings("r", rankings.ToDictionary(pair => pair.Query, pair => (IReadOnlyList<string>)pair.Documents));
}
