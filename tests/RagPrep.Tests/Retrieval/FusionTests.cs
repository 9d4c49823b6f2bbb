using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Tests.Retrieval;

public sealed class FusionTests
{
    private static readonly ScoredChunk[] Lexical = [new(1, 12), new(2, 8), new(3, 4)];
    private static readonly ScoredChunk[] Dense = [new(3, 0.9), new(4, 0.5), new(1, 0.1)];

    [Fact]
    public void Min_max_scales_each_list_and_weighs_it()
    {
        var fused = new Fusion(FusionMethod.MinMax, 0.3).Fuse(Lexical, Dense);

        Assert.Equal([3, 4, 1, 2], fused.Select(chunk => chunk.Ordinal));
        Assert.Equal([0.7, 0.35, 0.3, 0.15], fused.Select(chunk => Math.Round(chunk.Score, 12)));
    }

    [Fact]
    public void Reciprocal_rank_adds_weighted_ranks()
    {
        var fused = new Fusion(FusionMethod.ReciprocalRank, 0.5).Fuse(Lexical, Dense);

        Assert.Equal(0.5 / 61 + 0.5 / 63, fused[0].Score, 12);
        Assert.Equal([1, 3, 2, 4], fused.Select(chunk => chunk.Ordinal));
    }

    [Fact]
    public void One_side_alone_keeps_its_order()
    {
        Assert.Equal([1, 2, 3], new Fusion(FusionMethod.MinMax, 1).Fuse(Lexical, []).Select(chunk => chunk.Ordinal));
        Assert.Equal([3, 4, 1], new Fusion(FusionMethod.MinMax, 0).Fuse([], Dense).Select(chunk => chunk.Ordinal));
    }

    [Fact]
    public void A_single_hit_and_equal_scores_count_full() =>
        Assert.All(new Fusion(FusionMethod.MinMax, 0.3).Fuse([new(5, 2), new(6, 2)], []), chunk => Assert.Equal(0.3, chunk.Score, 12));

    [Fact]
    public void Two_empty_lists_give_an_empty_one() =>
        Assert.Empty(new Fusion(FusionMethod.MinMax, 0.3).Fuse([], []));
}
