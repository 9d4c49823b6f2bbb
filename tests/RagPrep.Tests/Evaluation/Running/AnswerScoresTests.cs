using RagPrep.Answering;
using RagPrep.Documents;
using RagPrep.Evaluation.Running;

namespace RagPrep.Tests.Evaluation.Running;

public sealed class AnswerScoresTests
{
    [Theory]
    [InlineData("A cat sleeps. [1] A dog barks. [2]", 1)]
    [InlineData("A cat\nsleeps! [1]", 1)]
    [InlineData("A cat sleeps. [1] A dog barks. [1]", 0.5)]
    [InlineData("A cat sleeps. [1] A fish swims.", 0.5)]
    [InlineData("A cat sleeps. [3]", 0)]
    [InlineData("x[1] is the second item. [3] ", 1)]
    public void A_sentence_is_grounded_when_it_stands_in_the_quote_it_cites(string text, double expected) =>
        Assert.Equal(expected, AnswerScores.Groundedness(Answer(text)));

    // In the last case the third quote holds a marker of its own, as code does.
    private static Answer Answer(string text)
    {
        string[] quotes = text.StartsWith('x') ? ["A cat sleeps.", "A dog barks.", "x[1] is the second item."] : ["Now a cat sleeps.", "A dog barks."];
        return new Answer(true, 0.9, text, ExtractiveAnswerer.Kind, [.. quotes.Index().Select(quote => Citation(quote.Index + 1, quote.Item))], [], [], new Dictionary<string, double>(), []);
    }

    private static Citation Citation(int number, string quote) =>
        new(number, "d", "c", "a.md", "t", [], null, new LineRange(1, 1), new TextSpan(0, quote.Length), quote);
}
