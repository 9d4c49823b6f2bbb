using Microsoft.Extensions.Logging;
using RagPrep.Models;

namespace RagPrep.IntegrationTests.Models;

public sealed class CrossEncoderTests(ShippedModels models) : IClassFixture<ShippedModels>
{
    private static readonly List<Pair> Pairs = ShippedModels.Read<Pair>("reranker/vectors.jsonl");
    private static readonly string[] Passages = [.. Pairs.Select(pair => pair.Passage)];

    [Fact]
    public async Task Every_reference_pair_gets_nearly_the_reference_score()
    {
        var differences = new List<float>();
        foreach (var pair in Pairs)
            differences.Add(Math.Abs(await Score(pair.Query, pair.Passage) - pair.Score));

        Assert.Equal(72, differences.Count);
        Assert.All(differences, difference => Assert.InRange(difference, 0, .5f));
        Assert.InRange(differences.Average(), 0, .05f);
    }

    [Fact]
    public async Task A_pair_has_the_same_score_bit_for_bit_whatever_else_runs()
    {
        var alone = new List<float?>();
        foreach (var passage in Passages)
            alone.Add(await Score("What is bias?", passage));

        var embedding = models.Embedder.GenerateAsync(Passages);
        var together = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ScoreAll("What is bias?", Passages)));
        await embedding;

        Assert.All(together, scores => Assert.Equal(alone, scores));
    }

    [Fact]
    public async Task An_answer_scores_above_a_passage_about_something_else()
    {
        var scores = await ScoreAll("What is a p-value?",
        [
            "The p-value is the probability of data at least as extreme as those seen if the null hypothesis holds.",
            "A left join keeps all rows of the left table.",
        ]);

        Assert.True(scores[0] > scores[1] + 2);
    }

    [Theory]
    [InlineData("What is a p-value? {0}")]
    [InlineData("{0} What is a p-value?")]
    public async Task A_question_at_either_end_of_a_long_story_is_understood(string query)
    {
        const string story = "I am learning for an exam next month, and I have been through the whole script twice, "
            + "but whenever I close it I mix things up, and my neighbour says that this one always comes; "
            + "so please tell me in plain words, as one would over a cup of tea, without looking it up first.";

        var scores = await ScoreAll(string.Format(query, story),
        [
            "The p-value is the probability of data at least as extreme as those seen if the null hypothesis holds.",
            "A left join keeps all rows of the left table.",
        ]);

        Assert.True(scores[0] > scores[1] + 1);
    }

    [Fact]
    public async Task A_deadline_that_has_passed_leaves_all_unscored()
    {
        var scores = await models.Reranker.ScoreAsync("q", ["a", "b"], new CancellationToken(true), CancellationToken.None);

        Assert.Equal([null, null], scores);
    }

    [Fact]
    public async Task A_deadline_in_the_middle_keeps_the_scores_so_far_and_they_are_the_first()
    {
        using var deadline = new CancellationTokenSource();
        var passages = new CountingList(100_000, index =>
        {
            if (index == 20)
                deadline.Cancel();
        });

        var scores = await models.Reranker.ScoreAsync("q", passages, deadline.Token, CancellationToken.None);

        Assert.All(scores.Take(20), score => Assert.NotNull(score));
        Assert.InRange(scores.Count(score => score is not null), 21, 21 + Environment.ProcessorCount);
        Assert.Null(scores[^1]);
        Assert.Equal(await Score("q", "a text"), scores[0]);
    }

    [Fact]
    public async Task Cancelling_throws_also_where_the_deadline_has_passed()
    {
        var cancelled = new CancellationToken(true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => models.Reranker.ScoreAsync("q", ["a"], CancellationToken.None, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => models.Reranker.ScoreAsync("q", ["a"], cancelled, cancelled));
    }

    [Fact]
    public async Task What_does_not_fit_is_left_out_and_counted()
    {
        var logger = new RecordingLogger<CrossEncoder>();
        using var reranker = new CrossEncoder(models.Files, new ModelOptions { Threads = 1 }, logger);
        var query = string.Concat(Enumerable.Repeat("q ", reranker.MaxQueryTokens));
        var passage = string.Concat(Enumerable.Repeat("p ", reranker.MaxTokens - reranker.MaxQueryTokens - 3));

        var whole = await reranker.ScoreAsync(query, [passage], CancellationToken.None, CancellationToken.None);
        Assert.Equal((0, 0), (reranker.TruncatedPassages, reranker.TruncatedQueries));

        var cut = await reranker.ScoreAsync(query + "q", [passage + "p", passage], CancellationToken.None, CancellationToken.None);
        Assert.Equal((1, 1), (reranker.TruncatedPassages, reranker.TruncatedQueries));
        Assert.Equal([whole[0], whole[0]], cut);
        Assert.Equal(LogLevel.Debug, Assert.Single(logger.Entries).Level);
    }

    [Fact]
    public async Task No_passages_give_no_scores_and_null_is_refused()
    {
        Assert.Empty(await ScoreAll("q", []));
        await Assert.ThrowsAsync<ArgumentNullException>(() => ScoreAll(null!, ["a"]));
        await Assert.ThrowsAsync<ArgumentException>(() => ScoreAll("q", [null!]));
    }

    [Fact]
    public async Task Warming_up_truncates_nothing()
    {
        var logger = new RecordingLogger<CrossEncoder>();
        using var reranker = new CrossEncoder(models.Files, new ModelOptions { Threads = 2 }, logger);

        await reranker.WarmUpAsync();

        Assert.Equal(0, reranker.TruncatedPassages);
        Assert.Equal((LogLevel.Information, "The re-ranker is warm: 2 runs in parallel"), Assert.Single(logger.Entries));
    }

    private async Task<float> Score(string query, string passage) => (await ScoreAll(query, [passage]))[0]!.Value;

    private Task<IReadOnlyList<float?>> ScoreAll(string query, IReadOnlyList<string> passages) =>
        models.Reranker.ScoreAsync(query, passages, CancellationToken.None, CancellationToken.None);

    private sealed record Pair(string Query, string Passage, float Score);
}
