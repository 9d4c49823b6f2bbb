using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>
/// Topic 302 of the run and judgements that trec_eval ships as its own test, against the figures in its expected output (test/out.test.aq).
/// Kept here are the ranks alone. 500 documents were found; of the 77 relevant ones 27 were not.
/// </summary>
public sealed class TrecEvalTests
{
    private const int Found = 500;
    private const int RelevantNotFound = 27;

    private static readonly int[] RelevantRanks =
    [
        1, 2, 4, 5, 6, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 27, 28, 30, 31, 34, 36, 37, 39, 42, 43, 44, 47, 48, 49, 50, 51, 53, 56, 58,
        72, 79, 82, 84, 116, 154, 289, 301, 331, 353, 394, 458,
    ];

    // Below rank 116 more than 77 judged non-relevant documents lie above every relevant one, so that judgements there change nothing.
    private static readonly int[] UnjudgedRanks = [65, 80, 101, 109];

    [Theory]
    [InlineData("map", 0.4175)]
    [InlineData("Rprec", 0.5065)]
    [InlineData("bpref", 0.4712)]
    [InlineData("recip_rank", 1.0)]
    [InlineData("P_5", 0.8)]
    [InlineData("P_10", 0.7)]
    [InlineData("P_30", 0.7333)]
    [InlineData("P_100", 0.42)]
    [InlineData("P_1000", 0.05)]
    [InlineData("recall_5", 0.0519)]
    [InlineData("recall_30", 0.2857)]
    [InlineData("recall_100", 0.5455)]
    [InlineData("recall_1000", 0.6494)]
    [InlineData("ndcg", 0.6617)]
    [InlineData("ndcg_cut_5", 0.8304)]
    [InlineData("ndcg_cut_10", 0.7530)]
    [InlineData("ndcg_cut_30", 0.7604)]
    [InlineData("ndcg_cut_100", 0.6046)]
    [InlineData("ndcg_cut_1000", 0.6617)]
    [InlineData("map_cut_5", 0.0461)]
    [InlineData("map_cut_10", 0.0768)]
    [InlineData("map_cut_100", 0.3983)]
    [InlineData("map_cut_200", 0.4068)]
    [InlineData("success_1", 1.0)]
    public void Equals_the_output_of_trec_eval_to_four_decimals(string name, double expected)
    {
        var ranking = Enumerable.Range(1, Found).Select(rank => $"d{rank}").ToList();
        var grades = Enumerable.Range(1, Found).Except(UnjudgedRanks).ToDictionary(rank => $"d{rank}", rank => RelevantRanks.Contains(rank) ? 1 : 0);
        for (var i = 0; i < RelevantNotFound; i++)
            grades.Add($"missed{i}", 1);

        Assert.Equal(expected, Math.Round(Measure.Parse(name).Of(ranking, new Judgements(grades)), 4));
    }
}
