using RagPrep.Answering;
using RagPrep.Documents;
using RagPrep.Evaluation;

namespace RagPrep.Tests.Evaluation;

public sealed class AnswerFiguresTests
{
    private static readonly Question Asked = new("q", "t", "term", "?", true, [new("a.md", "Ten is the number of fingers.")], [["ten", "10"], ["fingers"]], "");

    [Fact]
    public void Every_fact_must_be_there_in_one_of_its_wordings()
    {
        Assert.True(AnswerFigures.HasAllFacts(Asked, "There are 10 [1] fingers. [2]"));
        Assert.False(AnswerFigures.HasAllFacts(Asked, "There are [10] fingers."));
    }

    [Fact]
    public void Figures_are_shares_of_their_questions()
    {
        var none = Asked with { Id = "u", Answerable = false, Evidence = [], Facts = [] };
        var figures = AnswerFigures.Of(
        [
            (Asked, Answer(true, 0.95, "Ten is the number of fingers. [1]", "Ten is the number of fingers.")),
            (Asked, Answer(false, 0.05, "The material does not say.")),
            (none, Answer(true, 0.55, "Something else. [1]", "Something else.")),
        ]);

        Assert.Equal((2, 0.5, 0.5, 0.5, 1, 0.0), (figures.Answerable, figures.AllFacts, figures.Refused, figures.EvidenceCited, figures.Unanswerable, figures.RightlyRefused));
        Assert.Equal(6, figures.Words);
        Assert.Equal((0.05 + 0.05 + 0.55) / 3, figures.CalibrationError, 9);
    }

    private static Answer Answer(bool answered, double confidence, string text, params string[] quotes) => new(
        answered, confidence, text, "extractive",
        [.. quotes.Select((quote, i) => new Citation(i + 1, "d", "c", "a.md", "A", [], null, new LineRange(1, 1), new TextSpan(0, quote.Length), quote))],
        [], new Dictionary<string, double>(), []);
}
