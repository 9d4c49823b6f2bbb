using System.Text.Json;
using RagPrep.Evaluation.Tuning;
using RagPrep.Retrieval;

namespace RagPrep.Tests.Evaluation.Tuning;

public sealed class RankingFitTests
{
    private static readonly double[] Known = [2, 0.5, 1, -1, 0];
    private static readonly List<LabelledList> Lists = RandomLists.Of(2000, Known);

    [Fact]
    public void Known_weights_are_found_again_up_to_their_scale()
    {
        var weights = RankingFit.Fit(Lists).Weights.ToArray();

        Assert.All(weights.Zip(Known), pair => Assert.InRange(2 * pair.First / weights[0], pair.Second - 0.15, pair.Second + 0.15));
    }

    [Fact]
    public void Of_hits_with_a_probability_such_a_share_is_relevant()
    {
        var model = RankingFit.Fit(Lists);
        var judged = Lists.SelectMany(list => list.Features.Zip(list.Relevant))
            .Select(hit => (Probability: model.Probability(RankingFeatures.Of(hit.First)), Relevant: hit.Second ? 1.0 : 0)).ToList();

        Assert.Equal(judged.Average(hit => hit.Relevant), judged.Average(hit => hit.Probability), 6);
        var likely = judged.Where(hit => hit.Probability is > 0.3 and < 0.5).ToList();
        Assert.InRange(likely.Count, 500, 5000);
        Assert.InRange(likely.Average(hit => hit.Relevant), 0.3, 0.5);
    }

    [Fact]
    public void The_file_holds_what_the_program_reads()
    {
        var model = RankingFit.Fit(Lists) with { Provenance = "Fitted." };

        Assert.Equal(model, JsonSerializer.Deserialize<RankingModel>(model.ToJson(), JsonSerializerOptions.Web));
    }
}
