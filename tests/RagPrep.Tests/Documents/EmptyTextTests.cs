using RagPrep.Documents;

namespace RagPrep.Tests.Documents;

public sealed class EmptyTextTests
{
    [Theory]
    [InlineData("Answer here")]
    [InlineData("*Add your answer here.*")]
    [InlineData("TODO")]
    [InlineData("...")]
    public void Words_that_keep_a_place_say_nothing(string block) => Assert.True(EmptyText.KeepsPlace(block));

    [Theory]
    [InlineData("True.")]
    [InlineData("Yes")]
    [InlineData("To do this, sort first.")]
    [InlineData("The answer here is 42.")]
    public void A_short_answer_says_something(string block) => Assert.False(EmptyText.KeepsPlace(block));

    [Fact]
    public void Links_to_the_own_headings_alone_navigate()
    {
        Assert.True(EmptyText.Navigates("1. [Trees](#trees)\n   - [Forests](#forests)"));
        Assert.False(EmptyText.Navigates("See [Trees](#trees) for more."));
        Assert.False(EmptyText.Navigates("- [A paper](https://example.org/#top)"));
    }
}
