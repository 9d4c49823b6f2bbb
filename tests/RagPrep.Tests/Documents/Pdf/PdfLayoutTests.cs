namespace RagPrep.Tests.Documents.Pdf;

public sealed class PdfLayoutTests : PdfLayoutTestBase
{
    private static readonly string[] Filler =
    [
        "The first column holds lines of words that", "are about as long as the column is wide, as", "lines of running text are in any two column",
        "page that a program sets for a journal, and", "the last of them ends in the middle of a",
    ];

    [Fact]
    public void Lines_of_a_paragraph_are_one_text() =>
        Assert.Equal(["1 |  | Paragraph | One line and the next one ends here."], Outline(Page(1, Lines(50, 200, "One line and the next", "one ends here."))));

    [Fact]
    public void A_wider_gap_begins_a_paragraph() =>
        Assert.Equal(2, Outline(Page(1, [.. Lines(50, 200, "One line and the next", "one ends here."), .. Lines(50, 232, "Another one is set", "below it.")])).Length);

    [Fact]
    public void The_left_column_is_read_before_the_right_one_and_a_sentence_goes_on_between_them()
    {
        var right = Filler.Select(line => line.Replace("first column", "other column", StringComparison.Ordinal)).ToArray();
        right[0] = "sentence, which goes on at the top of this";

        var outline = Outline(Page(1, [.. Lines(50, 200, Filler), .. Lines(310, 200, right)]));

        Assert.Equal($"1 |  | Paragraph | {string.Join(' ', Filler.Concat(right))}", Assert.Single(outline));
    }

    [Fact]
    public void Columns_are_found_when_the_file_writes_line_by_line_across_them()
    {
        var (left, right) = (Lines(50, 200, Filler), Lines(310, 200, Filler));
        var across = left.Zip(right).SelectMany(pair => new[] { pair.First, pair.Second }).ToArray();

        Assert.Equal($"1 |  | Paragraph | {string.Join(' ', Filler.Concat(Filler))}", Assert.Single(Outline(Page(1, across))));
    }

    [Fact]
    public void A_heading_over_both_columns_comes_first()
    {
        var outline = Outline(Page(1, [Item("A title that is set over both of the columns", 80, 150, 18, bold: true), .. Lines(310, 200, Filler), .. Lines(50, 200, Filler)]));

        Assert.StartsWith("1 | A title that is set over both of the columns | Paragraph | The first column", Assert.Single(outline), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_that_runs_over_the_page_edge_stays_on_the_page_it_begins_on() =>
        Assert.Equal(
            ["1 |  | Paragraph | The text of a page ends in mid sentence and goes on overleaf.", "2 |  | Paragraph | Then a new one."],
            Outline(
                Page(1, Lines(50, 400, "The text of a page ends in", "mid sentence and goes on")),
                Page(2, [.. Lines(50, 60, "overleaf."), .. Lines(50, 92, "Then a new one.")])));

    [Fact]
    public void Headings_are_told_by_size_by_bold_type_and_by_number()
    {
        var outline = Outline(Page(
            1,
            [Item("Title", 50, 100, 20, bold: true), Item("1 First part", 50, 140, 14, bold: true), Item("Bold words alone", 50, 170, bold: true),
            .. Lines(50, 190, "Some text stands here, and it is longer", "than any of the headings."), Item("2 Second part", 50, 240, 14, bold: true),
            .. Lines(50, 260, "More text stands here, and it is longer", "than any of the headings.")]));

        Assert.Equal(
            ["1 | Title/1 First part/Bold words alone | Paragraph | Some text stands here, and it is longer than any of the headings.",
             "1 | Title/2 Second part | Paragraph | More text stands here, and it is longer than any of the headings."],
            outline);
    }

    [Fact]
    public void A_table_has_a_row_for_each_line_of_cells() =>
        Assert.Equal(
            ["1 |  | Table | | Name | Value |\n|---|---|\n| mean | 3.5 |\n| median | 3.0 |"],
            Outline(Page(1,
                Item("Name", 50, 200, bold: true), Item("Value", 150, 200, bold: true),
                Item("mean", 50, 220), Item("3.5", 150, 220), Item("median", 50, 240), Item("3.0", 150, 240))));

    [Fact]
    public void A_cell_of_several_lines_stays_in_its_row_even_where_its_neighbours_stand_beside_its_middle() =>
        Assert.Equal(
            ["1 |  | Table | | Name | Meaning |\n|---|---|\n| mean | the sum divided by the count |\n| median | the value in the middle |"],
            Outline(Page(1,
                Item("Name", 50, 200, bold: true), Item("Meaning", 150, 200, bold: true),
                Item("the sum divided", 150, 220), Item("mean", 50, 226), Item("by the count", 150, 232),
                Item("median", 50, 252), Item("the value in the middle", 150, 252))));

    [Fact]
    public void A_table_that_goes_on_overleaf_is_one_and_its_repeated_header_goes() =>
        Assert.Equal(
            ["1 |  | Table | | Name | Value |\n|---|---|\n| mean | 3.5 |\n| median | 3.0 |\n| mode | 2.0 |"],
            Outline(
                Page(1, Item("Name", 50, 400), Item("Value", 150, 400), Item("mean", 50, 420), Item("3.5", 150, 420)),
                Page(2, Item("Name", 50, 60), Item("Value", 150, 60), Item("median", 50, 80), Item("3.0", 150, 80), Item("mode", 50, 100), Item("2.0", 150, 100))));

    [Fact]
    public void Bullets_and_numbers_begin_items() =>
        Assert.Equal(
            ["1 |  | ListItem | - one thing that goes on here", "1 |  | ListItem | - another thing", "1 |  | ListItem | 1. a step"],
            Outline(Page(1, Item("•", 50, 200), Item("one thing that goes", 65, 200), Item("on here", 65, 212), Item("•", 50, 224), Item("another thing", 65, 224), Item("1. a step", 50, 250))));

    [Fact]
    public void Code_keeps_its_indentation_and_blank_lines() =>
        Assert.Equal(
            ["1 |  | Code | def f(x):\n    return x\n\nprint(f(1))"],
            Outline(Page(1,
                Item("def f(x):", 50, 200, monospace: true), Item("return x", 70, 212, monospace: true), Item("print(f(1))", 50, 236, monospace: true))));

    [Fact]
    public void Footnotes_follow_the_text_of_their_page() =>
        Assert.Equal(
            ["1 |  | Paragraph | The sentence of the text goes on overleaf.", "1 |  | Paragraph | 1 A note in small print."],
            Outline(Page(1, [.. Lines(50, 600, "The sentence of the text"), Item("1 A note in small print.", 50, 660, 7.5)]), Page(2, Lines(50, 60, "goes on overleaf."))));

    [Fact]
    public void Raised_and_lowered_letters_are_marked() =>
        Assert.Equal(
            ["1 |  | Paragraph | About 10^6 of x_i here."],
            Outline(Page(1, Item("About 10", 50, 200), Item("6", 90, 196, 7), Item(" of x", 94, 200), Item("i", 119, 202, 7), Item(" here.", 123, 200))));
}
