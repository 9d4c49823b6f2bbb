using RagPrep.Index.Words;

namespace RagPrep.Tests.Index.Words;

public sealed class AcronymFinderTests
{
    [Theory]
    [InlineData("We use Retrieval-Augmented Generation (RAG) here.", "RAG", "retrieval-augmented generation")]
    [InlineData("RAG (retrieval-augmented generation) looks things up.", "RAG", "retrieval-augmented generation")]
    [InlineData("Many large language models (LLMs) are big.", "LLM", "large language models")]
    [InlineData("The **area under the curve** (**AUC**) is a rank measure.", "AUC", "area under the curve")]
    [InlineData("Low-Rank Adaptation (LoRA) trains few weights.", "LoRA", "low-rank adaptation")]
    [InlineData("Use the false discovery rate\n(FDR) instead.", "FDR", "false discovery rate")]
    [InlineData("MCAR (missing completely at random, the harmless case) is rare.", "MCAR", "missing completely at random")]
    [InlineData("a p-value from analysis of variance (ANOVA)", "ANOVA", "analysis of variance")]
    public void What_stands_before_or_in_the_brackets_is_the_long_form(string text, string shortForm, string longForm) =>
        Assert.Equal([new Acronym(shortForm, longForm)], AcronymFinder.Find(text));

    [Theory]
    [InlineData("The mean (see below) is not robust.")]
    [InlineData("Count the rows with COUNT(DISTINCT x).")]
    [InlineData("The sum of squares (SST) is split.")]
    [InlineData("A database (SQL) is used.")]
    [InlineData("It costs much (USD).")]
    [InlineData("Stochastic methods. Gradient descent (SMGD) is one.")]
    [InlineData("nothing here")]
    [InlineData("")]
    public void Other_brackets_explain_nothing(string text) => Assert.Empty(AcronymFinder.Find(text));

    [Fact]
    public void Time_is_bounded_for_endless_text() =>
        Assert.Empty(AcronymFinder.Find(string.Concat(Enumerable.Repeat("word ( ", 50_000))));
}
