namespace RagPrep.Tests.Documents;

public sealed class PlainTextReaderTests : ReaderTestBase
{
    [Fact]
    public void Headings_are_told_by_underlines_numbers_capitals_and_labels() =>
        Assert.Equal(
        [
            "Notes/Overview | Paragraph | It starts here.",
            "Notes/Overview/2.1 Random forests | Paragraph | Trees vote.",
            "Notes/GRADIENT DESCENT | Paragraph | Steps go downhill.",
            "Notes/Exercise S7: Lift | Paragraph | Compute it.",
        ], Outline(Read("n.txt", """
            Notes
            =====

            Overview
            --------
            It starts here.

            2.1 Random forests

            Trees vote.

            GRADIENT DESCENT
            Steps go downhill.

            Exercise S7: Lift
            Compute it.
            """)));

    [Fact]
    public void Lettered_and_numbered_titles_are_headings_and_no_list_items() =>
        Assert.Equal(
            ["Notes/D. FAILURE | Paragraph | \"Tell me.\"", "Notes/1. FUNNELS | Paragraph | A funnel narrows."],
            Outline(Read("n.txt", "Notes\n=====\n\nD. FAILURE\n\n\"Tell me.\"\n\n1. FUNNELS\n----------\nA funnel narrows.\n")));

    [Fact]
    public void Questions_head_their_answers() =>
        Assert.Equal(
            ["What is recall? | Paragraph | A: Found of all.", "Q16: Joins | Paragraph | Inner and outer."],
            Outline(Read("n.txt", "Q: What is recall?\nA: Found of all.\n\nQ16: Joins\nInner and outer.")));

    [Fact]
    public void Code_without_fences_is_told_from_text() =>
        Assert.Equal(
        [
            " | Paragraph | Read the file with pandas, as follows.",
            " | Code | import pandas as pd\n# load\ndf = pd.read_csv('a.csv')\nprint(df.head())",
            " | Paragraph | The result is a frame with a few rows.",
        ], Outline(Read("n.txt", """
            Read the file with pandas, as follows.
            import pandas as pd
            # load
            df = pd.read_csv('a.csv')
            print(df.head())
            The result is a frame with a few rows.
            """)));

    [Fact]
    public void A_labelled_sentence_between_formulas_is_no_code() =>
        Assert.Equal(
        [
            " | Paragraph | Two rules.",
            " | Code | v = b * v + (1 - b) * g\nw = w - a * v",
            " | Paragraph | Concept: Like a sledge that gains speed downhill",
            " | Code | g = h(w)\nw = w - a * g",
        ], Outline(Read("n.txt", "Two rules.\nv = b * v + (1 - b) * g\nw = w - a * v\nConcept: Like a sledge that gains speed downhill\ng = h(w)\nw = w - a * g")));

    [Fact]
    public void A_definition_in_the_first_line_is_no_title() =>
        Assert.Equal(" | Paragraph | Definition: The share of the positives that were found", Outline(Read("n.txt", "Definition: The share of the positives that were found\nIt is high for a wide net.")).First());

    [Fact]
    public void A_comment_in_code_is_no_heading()
    {
        var lines = Outline(Read("n.txt", "Some words of text.\n\n# Load data\nx = load(1)\ny = x.mean()\n\nMore words of text."));

        Assert.All(lines, line => Assert.StartsWith(" | ", line));
    }

    [Fact]
    public void Lists_arrows_and_tables_are_told_by_line() =>
        Assert.Equal(
        [
            " | Paragraph | Benefits:",
            " | ListItem | - fast\n  and small",
            " | ListItem | → cheap",
            " | ListItem | 1. First",
            " | Table | | a | b |\n|---|---|\n| 1 | 2 |",
        ], Outline(Read("n.txt", "Benefits:\n- fast\n  and small\n→ cheap\n1. First\n| a | b |\n|---|---|\n| 1 | 2 |")));

    [Fact]
    public void Cells_on_lines_of_their_own_stay_together() =>
        Assert.Equal(
            [" | Paragraph | Both tables have to hold the key.", " | Paragraph | Join\n\nReturns\n\nINNER\n\nBoth\n\nLEFT\n\nAll left"],
            Outline(Read("n.txt", "Both tables have to hold the key.\n\nJoin\n\nReturns\n\nINNER\n\nBoth\n\nLEFT\n\nAll left")));

    [Fact]
    public void Markdown_saved_as_text_is_read_as_markdown() =>
        Assert.Equal(
            ["Title/Part | ListItem | - item\n  - nested"],
            Outline(Read("n.txt", "# Title\n\n## Part\n\n- item\n  - nested\n")));

    [Fact]
    public void A_heading_glued_to_the_end_of_a_line_starts_a_section() =>
        Assert.Equal(
            ["Exercise S1: One | Paragraph | It ends so.", "Exercise S2: Two | Paragraph | It goes on."],
            Outline(Read("n.txt", "Exercise S1: One\nIt ends so.Exercise S2: Two\nIt goes on.")));

    [Fact]
    public void A_line_that_lost_its_ends_is_parted_at_fences_tables_and_steps()
    {
        const string line = "Compare both groups before and after the change and be careful with the trend that both of them share. "
            + "**Step 1: Subtract** Take one from the other. ``` 58 - 45 = 13 ``` **Step 2: Tabulate** as in | A | B | |---|---| | 1 | 2 | and so on.";

        Assert.Equal(
        [
            " | Paragraph | Compare both groups before and after the change and be careful with the trend that both of them share.",
            " | Paragraph | **Step 1: Subtract** Take one from the other.",
            " | Code | ``` 58 - 45 = 13 ```",
            " | Paragraph | **Step 2: Tabulate** as in",
            " | Table | | A | B | |---|---| | 1 | 2 |",
            " | Paragraph | and so on.",
        ], Outline(Read("n.txt", line)));
    }
}
