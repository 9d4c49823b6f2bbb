using RagPrep.Answering;
using RagPrep.Evaluation;
using RagPrep.Evaluation.Tuning;
using RagPrep.Tests.Answering;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Evaluation.Tuning;

public sealed class EvidenceLabelsTests
{
    private static readonly Question Question = new(
        "q", "t", "term", "What is recall?", true, [new EvidenceText("topic/file.md", "Recall is the share of positives found. It falls with the threshold.")], [["falls with", "drops"]], "");

    [Theory]
    [InlineData("It falls with the threshold.", true)]
    [InlineData("Recall is the share of positives found. It falls with the threshold. More is said.", true)]
    [InlineData("So the share drops.", true)]
    [InlineData("It falls", false)]
    [InlineData("Precision is something else.", false)]
    public void A_unit_answers_that_lies_in_the_evidence_or_holds_it_or_a_fact_beside_it(string unit, bool expected) =>
        Assert.Equal(expected, Answers("topic/file.md", unit));

    [Fact]
    public void What_stands_elsewhere_is_not_the_evidence() => Assert.False(Answers("other.md", "It falls with the threshold."));

    private static bool Answers(string file, string unit)
    {
        var chunk = Chunks.Of("00000000000000aa", file, [(RagPrep.Documents.BlockKind.Paragraph, unit), (RagPrep.Documents.BlockKind.Paragraph, Question.Evidence[0].Quote)]);
        return new EvidenceLabels(Question).Answers(Hits.Evidence(Hits.Of(chunk), 0, 0));
    }
}
