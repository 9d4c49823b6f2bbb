using RagPrep.Answering;

namespace RagPrep.Tests.Answering;

public sealed class ReadableTextTests
{
    [Theory]
    [InlineData("<br/>", false)]
    [InlineData("![a plot](https://a.b/c.png)", false)]
    [InlineData("![a plot](https://a.b/c", false)]
    [InlineData("https://a.b/c", false)]
    [InlineData("a < b", true)]
    [InlineData("<b>Recall</b>", true)]
    public void Pictures_tags_and_addresses_say_nothing(string text, bool expected) => Assert.Equal(expected, ReadableText.IsIn(text));

    [Fact]
    public void What_says_nothing_is_taken_off_the_start_alone() =>
        Assert.Equal("Recall <b>is</b> a share.", ReadableText.Start("<br/>\n![x](y) Recall <b>is</b> a share."));
}
