using RagPrep.Retrieval;

namespace RagPrep.Tests.Retrieval;

public sealed class RankingModelTests
{
    private static readonly RankingFeatures Features = new(0.5, 0.6, 0.5, 0.25, -1);

    [Fact]
    public void A_probability_is_the_sigmoid_of_bias_and_weighed_features()
    {
        var model = new RankingModel("", -2, new RankingFeatures(1, 2, 3, 4, 0.5));

        // -2 + .5 + 1.2 + 1.5 + 1 - .5 = 1.7
        Assert.Equal(1 / (1 + Math.Exp(-1.7)), model.Probability(Features), 12);
    }

    [Fact]
    public void In_the_shipped_model_all_that_speaks_for_a_passage_raises_it()
    {
        var before = RankingModel.Shipped.Probability(Features);

        Assert.All<RankingFeatures>(
            [Features with { Similarity = 0.6 }, Features with { BestUnit = 0.7 }, Features with { TextWords = 0.6 }, Features with { HeadingWords = 0.5 }, Features with { Reading = 0 }],
            better => Assert.InRange(RankingModel.Shipped.Probability(better), before + 0.001, 1));
    }
}
