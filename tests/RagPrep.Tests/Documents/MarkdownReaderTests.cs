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
    public void Tables_of_contents_are_left_out_and_questions_that_wait_for_an_answer_stay_together() =>
        Assert.Equal(
            ["Q/Trees/What is a tree? | Paragraph | It branches.", "Q/Trees | Paragraph | ### What is a forest?", "Q/Trees | Paragraph | ### What is a glade?"],
            Outline(Read("q.md", "# Q\n\n## Contents\n\n- [Trees](#trees)\n  - [More](#more)\n\n## Trees\n\n### What is a tree?\n\nIt branches.\n\n### What is a forest?\n\nAnswer here\n\n### What is a glade?\n\nTODO\n")));

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
    public void Headings_and_questions_in_HTML_are_headings_and_lines_of_tags_are_left_out() =>
        Assert.Equal(
        [
            "Top | Paragraph | <b>words</b>",
            "Top/Why index? | Paragraph | To find faster.",
            "Top/Why index? | Code | x = 1",
        ], Outline(Read("n.md", "<h1 align=\"center\">Top</h1>\n\n<div>\n<b>words</b>\n</div>\n\n<details>\n<summary><b>Why index?</b></summary>\n\nTo find faster.\n\n</details>\n\n<pre>\nx = 1\n</pre>\n")));

    [Fact]
    public void A_long_document_reads_as_if_it_were_parsed_whole()
    {
        // Each part alone, and all of them in a text that is cut into slabs on the way.
        var parts = Enumerable.Range(0, 120).Select(i => $"# Part {i}\n\n{string.Concat(Enumerable.Repeat($"Sentence of part {i}.\n\n", 40))}```\ncode {i}\n\n# no heading\n```\n\n- item {i}\n\n  more of it\n\n").ToArray();
        var whole = Outline(Read("n.md", string.Concat(parts))).ToArray();

        Assert.InRange(string.Concat(parts).Length, 100_000, int.MaxValue);
        Assert.Equal(parts.SelectMany(part => Outline(Read("n.md", part))), whole);
    }

    [Theory]
    [InlineData("[a{0}]: http://x.y/{0}\n")]
    [InlineData("[a]:\n")]
    [InlineData("x\n===\n")]
    [InlineData("     ```\nx\n===\n")]
    [InlineData("> x\n> ===\n")]
    public async Task What_is_quadratic_in_the_parser_is_read_in_parts(string part)
    {
        var content = new StringBuilder("kernel\n\n");
        for (var i = 0; content.Length < 2 << 20; i++)
            content.Append(part.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        // It took minutes at once.
        var document = await Task.Run(() => Read("n.md", content.ToString())).WaitAsync(TimeSpan.FromSeconds(40));

        Assert.Contains("kernel", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_alone_is_no_text() =>
        Assert.Throws<DocumentException>(() => Read("n.md", "---\ntitle: x\n---\n"));

    [Fact]
    public void An_empty_file_is_refused() =>
        Assert.Throws<DocumentException>(() => new MarkdownReader().Read("n.md", Encoding.UTF8.GetBytes(" \n")));

    [Fact]
    public void Code_that_was_pasted_without_a_fence_is_code() =>
        Assert.Equal(
        [
            "Totals | Paragraph | It sorts first:",
            "Totals | Code | import pandas as pd\ndef total(frame):\n    frame = frame.sort_values(\"day\")\n    return frame.cumsum()",
            "Totals | Paragraph | The order of the rows counts,\nfor a sum that runs\nis a sum of what came before.",
        ], Outline(Read("t.md", """
            # Totals

            It sorts first:
            import pandas as pd
            def total(frame):
                frame = frame.sort_values("day")
                return frame.cumsum()

            The order of the rows counts,
            for a sum that runs
            is a sum of what came before.
            """.ReplaceLineEndings("\n"))));
}
