using System.Text;
using RagPrep.Documents;

namespace RagPrep.Tests.Documents;

public sealed class MarkdownReaderTests : ReaderTestBase
{
    private const string Notes = """
        ---
        title: hidden
        ---

        # Sampling *methods*

        First line
        second line.

        ## Bias and `variance` {#bv}

        - one
          - nested
        - two

        | Name | Use |
        |---|---|
        | L1 | sparse |

        ```python
        # not a heading
        x = 1
        ```

        Setext [link](http://x.y)
        ---

        > quoted text

            indented code

        $$
        E = mc^2
        $$

        <div>

        raw <b>html</b>

        </div>

        ## Left empty
        """;

    [Fact]
    public void Every_kind_of_block_stands_under_its_headings()
    {
        var document = Read("a/notes.md", Notes);

        Assert.Equal("Sampling methods", document.Title);
        Assert.Equal(Notes, document.Text);
        Assert.Equal(
        [
            "Sampling methods | Paragraph | First line\nsecond line.",
            "Sampling methods/Bias and variance | ListItem | - one\n  - nested",
            "Sampling methods/Bias and variance | ListItem | - two",
            "Sampling methods/Bias and variance | Table | | Name | Use |\n|---|---|\n| L1 | sparse |",
            "Sampling methods/Bias and variance | Code | ```python\n# not a heading\nx = 1\n```",
            "Sampling methods/Setext link | Paragraph | > quoted text",
            "Sampling methods/Setext link | Code | indented code",
            "Sampling methods/Setext link | Paragraph | $$\nE = mc^2\n$$",
            "Sampling methods/Setext link | Paragraph | raw <b>html</b>",
            "Sampling methods | Paragraph | ## Left empty",
        ], Outline(document));
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing() =>
        Assert.Equal(Outline(Read("n.md", Notes)), Outline(Read("n.md", "\uFEFF" + Notes.Replace("\n", "\r\n", StringComparison.Ordinal))));

    [Fact]
    public void A_heading_without_text_lives_on_in_deeper_paths() =>
        Assert.Equal(["A/B | Paragraph | text"], Outline(Read("n.md", "# A\n## B\ntext")));

    [Fact]
    public void Headings_with_nothing_below_become_paragraphs_together() =>
        Assert.Equal(
            ["T | Paragraph | text", "T | Paragraph | ## One", "T | Paragraph | ## Two"],
            Outline(Read("n.md", "# T\ntext\n## One\n## Two")));

    [Fact]
    public void A_question_in_bold_heads_its_answer() =>
        Assert.Equal(["T/What is bias? 👶 | Paragraph | An error."], Outline(Read("n.md", "# T\n\n**What is bias? 👶**\n\nAn error.")));

    [Fact]
    public void A_title_alone_is_still_a_document()
    {
        var document = Read("n.md", "# Only a title");

        Assert.Equal([" | Paragraph | # Only a title"], Outline(document));
        Assert.Equal("Only a title", document.Title);
    }

    [Fact]
    public void Without_a_heading_the_file_name_is_the_title() => Assert.Equal("week-1", Read("deep/week-1.md", "text").Title);

    [Fact]
    public void Comments_and_tags_alone_are_no_blocks() =>
        Assert.Equal([" | Paragraph | a", " | Paragraph | b"], Outline(Read("n.md", "a\n\n<br/>\n\n<!-- note -->\n\n---\n\nb")));

    [Fact]
    public void A_table_squeezed_into_one_line_is_found() =>
        Assert.Contains(
            Outline(Read("n.md", new string('x', 190) + " here: | A | B | |---|---| | 1 | 2 | | 3 | 4 | and after")),
            line => line == " | Table | | A | B | |---|---| | 1 | 2 | | 3 | 4 |");

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("**a ")]
    [InlineData("<div>")]
    public void Deep_nesting_neither_crashes_nor_loses_the_text(string opening)
    {
        var document = Read("n.md", string.Concat(Enumerable.Repeat(opening, 100_000)) + " kernel");

        Assert.Contains("kernel", string.Concat(Outline(document)), StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_alone_is_no_text() =>
        Assert.Throws<DocumentException>(() => Read("n.md", "---\ntitle: x\n---\n"));

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Throws<DocumentException>(() => new MarkdownReader().Read("n.md", Encoding.UTF8.GetBytes(" \n")));
}
