using RagPrep.Evaluation;

namespace RagPrep.Tests.Evaluation;

public sealed class LettersAndDigitsTests
{
    [Theory]
    [InlineData("The **p-value** is\n0.05.", "p value is 0.05", true)]
    [InlineData("precision", "recall", false)]
    [InlineData("naïve Bayes", "NAÏVE-BAYES", true)]
    public void Only_letters_and_digits_are_compared(string text, string part, bool contains) =>
        Assert.Equal(contains, LettersAndDigits.Contain(text, part));
}
