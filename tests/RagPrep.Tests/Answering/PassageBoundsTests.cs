using RagPrep.Answering;
using RagPrep.Documents;
using RagPrep.Retrieval;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Answering;

public sealed class PassageBoundsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_sentence_cut_in_two_is_made_whole(int unit) =>
        Assert.Equal(["A long sentence, cut in the middle."], Ways(Hits.Of(Chunks.Of("First sentence.", "A long sentence,", "cut in the middle.", "The last one.")), unit));

    [Fact]
    public void Sentences_of_two_paragraphs_are_not_joined() =>
        Assert.Equal(["A paragraph without a stop"], Ways(Hits.Of(Chunks.Of(BlockKind.Paragraph, "\n\n", "A paragraph without a stop", "Another one.")), 0));

    [Fact]
    public void Lines_without_a_full_stop_are_a_sentence_or_stand_alone() =>
        Assert.Equal(["fewer rows\ndrop one\nmore noise", "drop one"], Ways(Hits.Of(Chunks.Of(BlockKind.Paragraph, "\n", "fewer rows", "drop one", "more noise")), 1));

    [Fact]
    public void A_label_ends_the_line_before_it() =>
        Assert.Equal(["Meta example: a shop"], Ways(Hits.Of(Chunks.Of(BlockKind.Paragraph, "\n", "Drop one", "Meta example: a shop", "Note: slow")), 1));

    [Theory]
    [InlineData("It holds for any shape.")]
    [InlineData("**This** is why it works.")]
    [InlineData("However, small samples differ.")]
    [InlineData("For that reason nobody uses it.")]
    public void A_sentence_that_points_back_comes_with_the_one_before(string sentence) =>
        Assert.Equal([$"The bootstrap resamples. {sentence}"], Ways(Hits.Of(Chunks.Of("A first one.", "The bootstrap resamples.", sentence)), 2));

    [Theory]
    [InlineData("Itemised bills differ.")]
    [InlineData("The second one holds.")]
    public void A_sentence_that_names_its_subject_stands_alone(string sentence) =>
        Assert.Equal([sentence], Ways(Hits.Of(Chunks.Of("The bootstrap resamples.", sentence)), 1));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_list_is_whole_with_its_lead_in(int unit)
    {
        var hit = Hits.Of((BlockKind.Paragraph, "Not here."), (BlockKind.Paragraph, "Three kinds:"), (BlockKind.ListItem, "- one"), (BlockKind.ListItem, "- two"), (BlockKind.Paragraph, "And so on."));

        Assert.Equal("Three kinds:\n- one\n- two", Ways(hit, unit)[0]);
    }

    [Fact]
    public void A_part_of_a_list_comes_with_its_lead_in_or_alone()
    {
        var hit = Hits.Of((BlockKind.Paragraph, "What is meant:"), (BlockKind.ListItem, "- one"), (BlockKind.ListItem, "- two"), (BlockKind.ListItem, "- three"));

        Assert.Equal(["What is meant:\n- one\n- two\n- three", "What is meant:\n- one\n- two", "- two"], Ways(hit, 2));
    }

    [Fact]
    public void A_list_item_of_several_sentences_is_quoted_whole_or_sentence_by_sentence()
    {
        var hit = Hits.Of((BlockKind.ListItem, "- one"), (BlockKind.ListItem, "- two, which"), (BlockKind.ListItem, "goes on."), (BlockKind.ListItem, "And on."), (BlockKind.ListItem, "- three"));

        Assert.Equal(["- two, which\ngoes on.\nAnd on.", "- two, which\ngoes on."], Ways(hit, 2)[^2..]);
    }

    [Fact]
    public void A_list_ends_where_the_words_before_the_next_one_stand()
    {
        var hit = Hits.Of(Chunks.Of(BlockKind.ListItem, "\n\n", "**Problems:**\n- slow", "**Remedies:**\n- faster", "- fewer"));

        Assert.Equal("**Problems:**\n- slow", Ways(hit, 0)[0]);
        Assert.Equal("**Remedies:**\n- faster\n\n- fewer", Ways(hit, 2)[0]);
    }

    [Fact]
    public void Words_that_announce_what_is_not_there_are_no_way() =>
        Assert.Empty(Ways(Hits.Of((BlockKind.Paragraph, "What it is not:")), 0));

    [Theory]
    [InlineData("**Step 1: Reading**")]
    [InlineData("__Definition__")]
    [InlineData("**6) Reading**.")]
    [InlineData("Delta swims.\n\n**Reading**")]
    [InlineData("Why does it?")]
    public void A_heading_in_bold_comes_with_what_follows_and_never_alone(string heading)
    {
        Assert.Equal([$"{heading}\n\nAlpha runs fast."], Ways(Hits.Of(Chunks.Of(BlockKind.Paragraph, "\n\n", heading, "Alpha runs fast.", "Beta walks.")), 0));
        Assert.Empty(Ways(Hits.Of((BlockKind.Paragraph, heading)), 0));
    }

    [Fact]
    public void A_question_after_a_statement_leads_in_to_nothing() =>
        Assert.Equal(["Alpha runs fast. Does beta?"], Ways(Hits.Of(Chunks.Of(BlockKind.Paragraph, "\n\n", "Alpha runs fast. Does beta?", "Beta walks.")), 0));

    [Fact]
    public void A_sentence_in_bold_stands_alone() =>
        Assert.Equal(["**Alpha runs fast.**"], Ways(Hits.Of(Chunks.Of(BlockKind.Paragraph, "\n\n", "**Alpha runs fast.**", "Beta walks.")), 0));

    [Fact]
    public void Code_is_whole() =>
        Assert.Equal(["So:\nSELECT a\nFROM b", "SELECT a\nFROM b"], Ways(Hits.Of((BlockKind.Paragraph, "So:"), (BlockKind.Code, "SELECT a"), (BlockKind.Code, "FROM b")), 1));

    [Fact]
    public void A_row_has_the_header_of_its_table()
    {
        var hit = Hits.Of((BlockKind.Table, "| a | b |\n|---|---|"), (BlockKind.Table, "| 1 | 2 |"), (BlockKind.Table, "| 3 | 4 |"));

        Assert.Equal("| a | b |\n|---|---|", PassageBounds.HeaderOf(new Passage(hit, 2, 2))?.Quote);
        Assert.Null(PassageBounds.HeaderOf(new Passage(hit, 0, 2)));
        Assert.Null(PassageBounds.HeaderOf(new Passage(hit with { Chunk = hit.Chunk with { TableHeader = "| a | b |" } }, 2, 2)));
    }

    [Fact]
    public void A_picture_at_the_end_is_left_out() =>
        Assert.Equal("Shares:\n- one", Ways(Hits.Of((BlockKind.Paragraph, "Shares:"), (BlockKind.ListItem, "- one"), (BlockKind.ListItem, "![a plot](https://a.b/c.png)")), 0)[0]);

    private static List<string> Ways(Hit hit, int unit) => [.. PassageBounds.Around(hit, unit).Select(way => way.Quote)];
}
