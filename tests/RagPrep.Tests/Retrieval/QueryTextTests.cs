using RagPrep.Retrieval;

namespace RagPrep.Tests.Retrieval;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData("  What is\t a\np-value? ", "What is a p-value?")]
    [InlineData("what\0is\u0007this", "what is this")]
    [InlineData("方差是什么", "方差是什么")]
    public void White_space_and_control_characters_become_single_spaces(string text, string expected) =>
        Assert.Equal(expected, QueryText.Normalise(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\0\u0001")]
    [InlineData("?!…")]
    public void A_question_without_a_word_is_refused(string text) =>
        Assert.Contains("empty", Assert.Throws<ArgumentException>(() => QueryText.Normalise(text)).Message);

    [Fact]
    public void The_limit_is_2000_characters()
    {
        Assert.Equal(2000, QueryText.Normalise(new string('x', 2000)).Length);
        Assert.Contains("2001", Assert.Throws<ArgumentException>(() => QueryText.Normalise(new string('x', 2001))).Message);
    }

    [Fact]
    public void A_lone_surrogate_does_no_harm() =>
        Assert.Equal("a \ud800 b", QueryText.Normalise("a \ud800 b"));
}
