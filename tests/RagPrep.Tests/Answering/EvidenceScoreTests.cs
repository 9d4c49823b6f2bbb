using RagPrep.Answering;
using RagPrep.Documents;

namespace RagPrep.Tests.Answering;

public sealed class EvidenceScoreTests
{
    private static readonly AnsweringOptions Options = new() { ProbabilityWeight = .5, SimilarityWeight = .25, OverlapWeight = .125, PassageWeight = 1, UnaskedCode = .5 };

    // .5 * .8 + .25 * .6 + .125 * .4 + 1 * .5
    [Theory]
    [InlineData(.8, 1.1)]
    [InlineData(null, .7)]
    public void Each_part_counts_by_its_weight_and_what_was_not_read_counts_nothing(double? probability, double score) =>
        Assert.Equal(score, new EvidenceScore(Options, "Why?").Of(Evidence(BlockKind.Paragraph) with { Probability = probability }), 9);

    [Theory]
    [InlineData("Why is that?", BlockKind.Code, .55)]
    [InlineData("Which SQL does that?", BlockKind.Code, 1.1)]
    [InlineData("Why is that?", BlockKind.ListItem, 1.1)]
    public void Code_counts_less_unless_it_is_asked_for(string question, BlockKind kind, double score) =>
        Assert.Equal(score, new EvidenceScore(Options, question).Of(Evidence(kind)), 9);

    private static Evidence Evidence(BlockKind kind) => new(Hits.Of((kind, "select 1")), 0, .6, .4, .8, 0);
}
