using RagPrep.Chunking.NearDuplicates;

namespace RagPrep.Tests.Chunking.NearDuplicates;

public sealed class SameTextTests
{
    [Theory]
    [InlineData("A p-value is small.", "a **p-value** is\nsmall")]
    [InlineData("- Use `git log`: it's short.", "• Use git log it’s short")]
    [InlineData("He said “no”.", "He said \"no\"")]
    public void Texts_that_differ_in_form_are_the_same(string one, string other) => Assert.Equal(SameText.Of(one), SameText.Of(other));

    [Theory]
    [InlineData("Reject if p < 0.05", "Reject if p > 0.05")]
    [InlineData("x = 0.5", "x = 05")]
    [InlineData("x == y", "x != y")]
    [InlineData("print(x)", "print(\"x\")")]
    [InlineData("a * b", "a b")]
    [InlineData("12 3", "1 23")]
    [InlineData("t = -5", "t = 5")]
    [InlineData("Is it so?", "Is it so.")]
    public void Texts_that_mean_something_else_are_not(string one, string other) => Assert.NotEqual(SameText.Of(one), SameText.Of(other));

    [Theory]
    [InlineData("---")]
    [InlineData("**")]
    [InlineData("")]
    public void A_text_without_letters_and_digits_says_nothing(string text) =>
        Assert.Equal(("", UInt128.Zero), (SameText.Of(text), SameText.HashOf(text)));
}
