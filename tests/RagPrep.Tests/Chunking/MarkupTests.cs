using RagPrep.Chunking;

namespace RagPrep.Tests.Chunking;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("See [the paper](https://example.org/a_(b).pdf \"A title\") on trees.", "See the paper on trees.")]
    [InlineData("![A tree](img/tree.png) grows", "A tree grows")]
    [InlineData("<b>M</b>ean of y<sub>i</sub>", "Mean of yi")]
    [InlineData("One.<br/>Two.<img src=\"a.png\" />", "One. Two. ")]
    [InlineData("a < b and c > d, x[i](t), List<int>", "a < b and c > d, xi, List<int>")]
    [InlineData("<KBD>Ctrl</Kbd> and <H2 id=\"x\">Trees</h2>, not <h7>", "Ctrl and  Trees , not <h7>")]
    [InlineData("A <Node [of](#x) T> and<!-- no\nword -->then", "A <Node of T> and then")]
    [InlineData("<br_x> <b-x>y", "<br_x> y")]
    [InlineData("Use `<br>` and `[a](b)`.", "Use `<br>` and `[a](b)`.")]
    public void Tags_and_addresses_go_and_words_and_code_stay(string text, string plain) => Assert.Equal(plain, Markup.Strip(text));
}
