using RagPrep.Documents.Pdf;

namespace RagPrep.Tests.Documents.Pdf;

public sealed class HyphenationTests
{
    [Theory]
    [InlineData("the distri-|bution of values", "the distribution of values")]
    [InlineData("a soft\u00AD|ly cut word", "a softly cut word")]
    [InlineData("Neyman-|Pearson", "Neyman-Pearson")]
    [InlineData("from 3-|5 units", "from 3- 5 units")]
    [InlineData("no cut|here", "no cut here")]
    public void Lines_are_joined(string lines, string expected) =>
        Assert.Equal(expected, new Hyphenation(lines.Split('|')).Join(lines.Split('|')));

    [Fact]
    public void A_compound_that_the_text_writes_elsewhere_keeps_its_hyphen()
    {
        string[] lines = ["Every long-term plan is written.", "Each long-", "term goal counts, and distri-", "bution too."];

        Assert.Equal("Each long-term goal counts, and distribution too.", new Hyphenation(lines).Join(lines[1..]));
    }

    [Fact]
    public void Where_no_word_is_cut_two_words_at_a_line_end_are_a_compound()
    {
        string[] lines = ["A cross table shows the check of each.", "Do a cross-", "check now."];

        Assert.Equal("Do a cross-check now.", new Hyphenation(lines).Join(lines[1..]));
    }

    [Fact]
    public void Where_words_are_cut_two_words_at_a_line_end_may_be_one()
    {
        string[] lines = ["To be sure of a cause, the distri-", "bution counts, be-", "cause of this."];

        Assert.Equal("To be sure of a cause, the distribution counts, because of this.", new Hyphenation(lines).Join(lines));
    }
}
