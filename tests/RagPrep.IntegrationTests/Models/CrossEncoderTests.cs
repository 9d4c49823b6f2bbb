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
        using var reranker = OneThread();
        using var deadline = new CancellationTokenSource();
        var passages = new CountingList(100_000, index =>
        {
            if (index == 20)
                deadline.Cancel();
        });

        var scores = await reranker.ScoreAsync("q", passages, deadline.Token, CancellationToken.None);

        Assert.Equal(Enumerable.Repeat<float?>(await Score("q", "a text"), 20), scores.Take(20));
        Assert.All(scores.Skip(20), Assert.Null);
    }

    [Fact]
    public async Task A_deadline_does_not_wait_for_the_run_under_way()
    {
        using var reranker = OneThread();
        using var deadline = new CancellationTokenSource();
        using var endless = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var passages = new CountingList(3, index =>
        {
            if (index != 1)
                return;
            begun.SetResult();
            endless.Wait();
        });
        try
        {
            var scoring = reranker.ScoreAsync("q", passages, deadline.Token, CancellationToken.None);
            await begun.Task;
            deadline.Cancel();

            Assert.Equal([await Score("q", "a text"), null, null], await scoring.WaitAsync(TimeSpan.FromMinutes(1)));
        }
        finally
        {
            endless.Set();
        }
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
        using var reranker = OneThread(logger);
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

    private CrossEncoder OneThread(RecordingLogger<CrossEncoder>? logger = null) => new(models.Files, new ModelOptions { Threads = 1 }, logger ?? new());

    private async Task<float> Score(string query, string passage) => (await ScoreAll(query, [passage]))[0]!.Value;

    private Task<IReadOnlyList<float?>> ScoreAll(string query, IReadOnlyList<string> passages) =>
        models.Reranker.ScoreAsync(query, passages, CancellationToken.None, CancellationToken.None);

    private sealed record Pair(string Query, string Passage, float Score);
}
