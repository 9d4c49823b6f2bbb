using RagPrep.Answering.Generated;

namespace RagPrep.Tests.Answering.Generated;

public sealed class ContradictionTests
{
    [Theory]
    [InlineData("A p-value is the probability that the null hypothesis is true.", "It is small. A p-value is not the probability that the null hypothesis is true.")]
    [InlineData("A larger penalty increases the variance.", "A larger penalty decreases the variance.")]
    [InlineData("The training error is low and the error on new data is low.", "The training error is low, the error on new data isn't low.")]
    [InlineData("A left join keeps every row of the right table.", "A left join keeps every row of the left table.", false)]
    public void A_copy_turned_round_is_told(string sentence, string text, bool expected = true) => Assert.Equal(expected, Contradiction.Is(sentence, text));

    [Theory]
    [InlineData("A p-value is the probability of data as extreme, if the null hypothesis is true.", "A p-value is the probability of data as extreme, if the null hypothesis is true. It is not the probability of the hypothesis.")]
    [InlineData("No: random splits let the model learn from the future.", "Split by time, never at random: random splits let the model learn from the future.")]
    [InlineData("Windows should be longer than the carry-over.", "Do not choose windows shorter than what is carried over to the next.")]
    public void What_says_the_same_is_not(string sentence, string text) => Assert.False(Contradiction.Is(sentence, text));
}
