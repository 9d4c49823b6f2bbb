using RagPrep.Models;

namespace RagPrep.Tests.Models;

public sealed class CachedRerankerTests
{
    private readonly CountingReranker inner = new();

    [Fact]
    public async Task A_pair_is_read_once()
    {
        var reranker = new CachedReranker(inner, 10);

        var first = await ScoreAsync(reranker, "q", "a", "bb");
        var second = await ScoreAsync(reranker, "q", "bb", "ccc", "a");

        Assert.Equal([1, 2], first);
        Assert.Equal([2, 3, 1], second);
        Assert.Equal(["q|a", "q|bb", "q|ccc"], inner.Read);
    }

    [Fact]
    public async Task The_same_passage_under_another_question_is_read_anew()
    {
        var reranker = new CachedReranker(inner, 10);

        await ScoreAsync(reranker, "q", "a");
        await ScoreAsync(reranker, "r", "a");

        Assert.Equal(["q|a", "r|a"], inner.Read);
    }

    [Fact]
    public async Task What_was_not_asked_for_longest_is_forgotten_first()
    {
        var reranker = new CachedReranker(inner, 2);

        await ScoreAsync(reranker, "q", "a", "b");
        await ScoreAsync(reranker, "q", "a");
        await ScoreAsync(reranker, "q", "c");
        inner.Read.Clear();
        await ScoreAsync(reranker, "q", "a", "b");

        Assert.Equal(["q|b"], inner.Read);
    }

    [Fact]
    public async Task What_the_deadline_left_unread_is_read_the_next_time_and_what_is_known_needs_no_time()
    {
        var reranker = new CachedReranker(inner, 10);
        var passed = new CancellationToken(true);

        await ScoreAsync(reranker, "q", "a");
        var late = await reranker.ScoreAsync("q", ["a", "bb"], passed, CancellationToken.None);
        var again = await ScoreAsync(reranker, "q", "a", "bb");

        Assert.Equal([1, null], late);
        Assert.Equal([1, 2], again);
    }

    [Fact]
    public async Task Cancelling_throws_also_where_all_is_known()
    {
        var reranker = new CachedReranker(inner, 10);
        await ScoreAsync(reranker, "q", "a");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reranker.ScoreAsync("q", ["a"], CancellationToken.None, new CancellationToken(true)));
    }

    [Fact]
    public async Task Many_callers_at_once_get_their_own_scores()
    {
        var reranker = new CachedReranker(inner, 5);

        var scores = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => ScoreAsync(reranker, "q", new string('x', 1 + (i % 9)), "yy"))));

        Assert.All(scores.Index(), caller => Assert.Equal([1 + (caller.Index % 9), 2], caller.Item));
    }

    private static Task<IReadOnlyList<float?>> ScoreAsync(CachedReranker reranker, string query, params string[] passages) =>
        reranker.ScoreAsync(query, passages, CancellationToken.None, CancellationToken.None);

    /// <summary>Scores a passage by its length, and keeps what it was asked.</summary>
    private sealed class CountingReranker : IReranker
    {
        private readonly Lock gate = new();

        public List<string> Read { get; } = [];

        public Task<IReadOnlyList<float?>> ScoreAsync(string query, IReadOnlyList<string> passages, CancellationToken deadline, CancellationToken cancellationToken)
        {
            if (deadline.IsCancellationRequested)
                return Task.FromResult<IReadOnlyList<float?>>(new float?[passages.Count]);
            lock (gate)
                Read.AddRange(passages.Select(passage => $"{query}|{passage}"));
            return Task.FromResult<IReadOnlyList<float?>>([.. passages.Select(passage => (float?)passage.Length)]);
        }
    }
}
