using RagPrep.Answering.Generated;

namespace RagPrep.Tests.Answering.Generated;

public sealed class DenialTests
{
    [Theory]
    [InlineData("AUC does not depend on the order of scores.", "The area depends only on the order of scores: squaring or rescaling changes nothing, so it says nothing about calibration.")]
    [InlineData("Bagging can reduce bias.", "Bagging averages many trees; it cannot reduce bias and needs deep ones.")]
    [InlineData("Trees do not handle missing values.", "Trees handle missing values and mixed types, and need no scaling.")]
    public void What_a_text_says_is_not_denied_and_what_it_denies_not_said(string sentence, string text) => Assert.True(Denial.Is(sentence, text));

    [Theory]
    [InlineData("Bagging does not reduce bias.", "Bagging averages many trees; it cannot reduce bias and needs deep ones.")]
    [InlineData("Trees need no scaling.", "Trees handle missing values and mixed types, and need no scaling.")]
    [InlineData("A p-value is no probability of the null.", "It is not the probability that the null hypothesis is true.")]
    [InlineData("Holm is better than Bonferroni.", "There is never a reason to prefer plain Bonferroni.")]
    public void The_same_in_other_words_is_no_denial(string sentence, string text) => Assert.False(Denial.Is(sentence, text));
}
