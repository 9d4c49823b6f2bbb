using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Measures;

public sealed class MeasureNameTests
{
    [Theory]
    [InlineData("ndcg@10", "nDCG@10 (linear)")]
    [InlineData("NDCG@10(EXP)", "nDCG@10 (exp)")]
    [InlineData("ndcg_cut_10", "nDCG@10 (linear)")]
    [InlineData("recall_100", "R@100")]
    [InlineData("p_5", "P@5")]
    [InlineData("success_1", "hit@1")]
    [InlineData("recip_rank", "MRR")]
    [InlineData("map_cut_10", "MAP@10")]
    [InlineData(" rprec ", "Rprec")]
    [InlineData("P@5 (grade>=1)", "P@5")]
    public void Reads_any_case_and_the_names_of_trec_eval(string written, string name) => Assert.Equal(name, Measure.Parse(written).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("ndgc@10")]
    [InlineData("P")]
    [InlineData("P@0")]
    [InlineData("P@-1")]
    [InlineData("P@5 (exp)")]
    [InlineData("P@5 (grade>=0)")]
    [InlineData("bpref@10")]
    [InlineData("judged@5 (grade>=2)")]
    [InlineData("nDCG@10 (grade>=2)")]
    [InlineData("P@99999999999")]
    public void An_unknown_name_is_an_error_that_names_the_known_ones(string written)
    {
        var exception = Assert.Throws<FormatException>(() => Measure.Parse(written));

        Assert.StartsWith($"'{written}' is no measure", exception.Message, StringComparison.Ordinal);
        Assert.Contains("nDCG@k", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_names_are_equal_measures()
    {
        Assert.Equal(Measure.Parse("recall_5"), new Recall(5));
        Assert.NotEqual(Measure.Parse("R@5"), new Recall(5, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Precision(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Precision(5, 0));
    }
}
