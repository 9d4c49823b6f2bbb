using RagPrep.Evaluation.Measures;

namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>Figures worked out by hand from the definitions.</summary>
public sealed class MeasureTests
{
    // rank      1   2   3   4   5   6   7   8        not found
    // document  a   b   c   d   e   f   g   h        x   y   z
    // grade     0   2   -   1   0   3   -  -1        1   0   2
    // '-' has no judgement, -1 was drawn and not judged; R = 5 (b d f x z), judged and not relevant 3 (a e y).
    private static readonly string[] Ranking = ["a", "b", "c", "d", "e", "f", "g", "h"];
    private static readonly Judgements Judged = new(new Dictionary<string, int>
    {
        ["a"] = 0, ["b"] = 2, ["d"] = 1, ["e"] = 0, ["f"] = 3, ["h"] = -1, ["x"] = 1, ["y"] = 0, ["z"] = 2,
    });

    [Theory]
    [InlineData("P@1", 0)]
    [InlineData("P@5", 2 / 5.0)] // b d
    [InlineData("P@20", 3 / 20.0)] // divided by 20, though 8 were found
    [InlineData("P@5 (grade>=2)", 1 / 5.0)] // b
    [InlineData("R@5", 2 / 5.0)]
    [InlineData("R@8", 3 / 5.0)] // b d f of b d f x z
    [InlineData("R@8 (grade>=2)", 2 / 3.0)] // b f of b f z
    [InlineData("hit@1", 0)]
    [InlineData("hit@2", 1)]
    [InlineData("hit@5 (grade>=3)", 0)] // f is sixth
    [InlineData("MRR", 1 / 2.0)]
    [InlineData("MRR@1", 0)]
    [InlineData("MRR (grade>=3)", 1 / 6.0)]
    [InlineData("MAP", (1 / 2.0 + 2 / 4.0 + 3 / 6.0) / 5)]
    [InlineData("MAP@4", (1 / 2.0 + 2 / 4.0) / 5)] // still divided by all 5
    [InlineData("Rprec", 2 / 5.0)]
    [InlineData("Rprec (grade>=2)", 1 / 3.0)] // b among the first 3
    [InlineData("judged@5", 4 / 5.0)] // not c
    [InlineData("judged@20", 5 / 8.0)] // not c g h, of the 8 found
    // R = 5, N = 3, so min(N, R) = 3. b: a above, 1 - 1/3. d: a, 1 - 1/3. f: a e, 1 - 2/3. x z: 0.
    [InlineData("bpref", (2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 5)]
    // Grades from 2: R = 3 (b f z), N = 5 (a d e x y). b: a above, 1 - 1/3. f: a d e, 1 - 3/3. z: 0.
    [InlineData("bpref (grade>=2)", 2 / 3.0 / 3)]
    public void Counts_as_defined(string name, double expected) => Assert.Equal(expected, Measure.Parse(name).Of(Ranking, Judged), 1e-12);

    // 1 / log2(rank + 1):  1: 1   2: .63093   3: .5   4: .43068   5: .38685   6: .35621
    // linear, 5: (2 x .63093 + 1 x .43068) / (3 + 2 x .63093 + 2 x .5 + 1 x .43068 + 1 x .38685) = 1.69254 / 6.07939
    // exp, 5:    (3 x .63093 + 1 x .43068) / (7 + 3 x .63093 + 3 x .5 + 1 x .43068 + 1 x .38685) = 2.32347 / 11.21032
    // linear, all: (1.69254 + 3 x .35621) / 6.07939 = 2.76117 / 6.07939
    [Theory]
    [InlineData("nDCG@5", 0.27841)]
    [InlineData("nDCG@5 (exp)", 0.20726)]
    [InlineData("nDCG", 0.45418)]
    [InlineData("nDCG@1", 0)]
    public void Discounts_gains_as_defined(string name, double expected) => Assert.Equal(expected, Measure.Parse(name).Of(Ranking, Judged), 1e-5);

    [Theory]
    [InlineData("P@5")]
    [InlineData("R@5")]
    [InlineData("hit@5")]
    [InlineData("MRR")]
    [InlineData("MAP")]
    [InlineData("nDCG@5")]
    [InlineData("Rprec")]
    [InlineData("bpref")]
    [InlineData("judged@5")]
    public void Nothing_found_or_nothing_relevant_counts_nothing(string name)
    {
        Assert.Equal(0, Measure.Parse(name).Of([], Judged));
        Assert.Equal(name == "judged@5" ? 0.2 : 0, Measure.Parse(name).Of(Ranking, new Judgements(new Dictionary<string, int> { ["a"] = 0 })));
    }

    [Fact]
    public void All_relevant_documents_first_and_nothing_judged_against_them_is_perfect()
    {
        var judgements = new Judgements(new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 });

        Assert.All(["MAP", "nDCG (exp)", "Rprec", "bpref", "R@2", "P@2"], name => Assert.Equal(1, Measure.Parse(name).Of(["b", "a", "c"], judgements), 1e-12));
    }
}
