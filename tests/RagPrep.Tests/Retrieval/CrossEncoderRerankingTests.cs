using Microsoft.Extensions.Options;
using RagPrep.Models;
using RagPrep.Retrieval;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Retrieval;

public sealed class CrossEncoderRerankingTests
{
    [Fact]
    public async Task Logits_become_probabilities_and_what_was_not_read_stays_open()
    {
        var reranking = new CrossEncoderReranking(new Scripted(0, null), RankingModel.Shipped, Options.Create(new RerankingOptions()), TimeProvider.System);

        var scores = await reranking.ScoreAsync("?", [Candidate(0), Candidate(1)], CancellationToken.None);

        Assert.Equal([0.5, null], scores);
    }

    [Fact]
    public void What_was_not_read_keeps_its_order_behind_what_was_read()
    {
        var reranking = new CrossEncoderReranking(new Scripted(), RankingModel.Shipped, Options.Create(new RerankingOptions { Weight = 0.3 }), TimeProvider.System);

        // Read: fused .6 and .5 with low probabilities; not read: fused .5 and .4.
        double[] scores = [reranking.Interpolate(0.6, 0.01), reranking.Interpolate(0.5, 0.02), reranking.Interpolate(0.5, null), reranking.Interpolate(0.4, null)];

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(0.7 * 0.6 + 0.3 * 0.01, scores[0], 12);
    }

    private static Candidate Candidate(int ordinal) => new(ordinal, 0.5, Chunks.Of("Some text."), 0);

    /// <summary>Stands for the cross-encoder where only what is done with its scores is tested.</summary>
    private sealed class Scripted(params float?[] logits) : IReranker
    {
        public Task<IReadOnlyList<float?>> ScoreAsync(string query, IReadOnlyList<string> passages, CancellationToken deadline, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<float?>>(logits);
    }
}
