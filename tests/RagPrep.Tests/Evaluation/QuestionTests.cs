using RagPrep.Evaluation;

namespace RagPrep.Tests.Evaluation;

public sealed class QuestionTests
{
    private static readonly Question Two = new("q", "t", "term", "?", true, [new("a.md", "x")], [["twice as fast", "2x"], ["of four"]], "");

    [Theory]
    [InlineData("It is twice as  FAST, of four.", new string[0])]
    [InlineData("It is 2x as fast of [1] four.", new string[0])]
    [InlineData("It is 2x as fast.", new[] { "of four" })]
    [InlineData("", new[] { "twice as fast", "of four" })]
    public void Facts_are_looked_for_by_letters_and_digits_in_any_wording(string text, string[] missing) => Assert.Equal(missing, Two.MissingFacts(text));
}
