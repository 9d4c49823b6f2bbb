namespace RagPrep.Tests.Documents.Pdf;

public sealed class RunningLinesTests : PdfLayoutTestBase
{
    [Fact]
    public void Headers_footers_and_page_numbers_go_whatever_their_digits()
    {
        var pages = Enumerable.Range(1, 3).Select(number => Page(
            number, Item("Study notes", 50, 40), Item($"Page {number} of 3", 280, 770),
            Item($"Text of page {"one two three".Split(' ')[number - 1]}.", 50, 300))).ToArray();

        Assert.Equal(["1 |  | Paragraph | Text of page one.", "2 |  | Paragraph | Text of page two.", "3 |  | Paragraph | Text of page three."], Outline(pages));
    }

    [Fact]
    public void A_lone_page_number_goes_even_from_the_only_page() =>
        Assert.Equal(["1 |  | Paragraph | Text."], Outline(Page(1, Item("Text.", 50, 300), Item("- 7 -", 290, 770))));

    [Fact]
    public void What_is_repeated_in_the_middle_of_pages_stays() =>
        Assert.Equal(2, Outline(Page(1, Item("Summary.", 50, 400)), Page(2, Item("Summary.", 50, 400))).Length);

    [Fact]
    public void What_is_first_on_one_page_only_stays() =>
        Assert.Contains("1 |  | Paragraph | A first line.", Outline(Page(1, Item("A first line.", 50, 40)), Page(2, Item("Another line.", 50, 40))));
}
