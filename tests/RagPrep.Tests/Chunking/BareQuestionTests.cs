using RagPrep.Chunking;

namespace RagPrep.Tests.Chunking;

public sealed class BareQuestionTests
{
    [Theory]
    [InlineData("**What is a p-value? ⭐️**", true)]
    [InlineData("- What is recall?\n- Why does it matter? 🚀", true)]
    [InlineData("2. Is it biased? Is it complete?", true)]
    [InlineData("Why does it matter? It is cheap.", false)]
    [InlineData("It is cheap. Why does it matter?", false)]
    [InlineData("No question.", false)]
    [InlineData("---", false)]
    public void A_text_only_asks_where_each_of_its_sentences_does(string text, bool asks) => Assert.Equal(asks, BareQuestion.Is(text));
}
