using RagPrep.Answering;
using RagPrep.Documents;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Answering;

public sealed class PassageBoundsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_sentence_cut_in_two_is_made_whole(int unit)
    {
        var hit = Hits.Of(Chunks.Of("First sentence.", "A long sentence,", "cut in the middle.", "The last one."));

        Assert.Equal("A long sentence, cut in the middle.", PassageBounds.Sentence(hit, unit).Quote);
        Assert.Equal("A long sentence, cut in the middle.", PassageBounds.Whole(hit, unit).Quote);
    }

    [Fact]
    public void Sentences_of_two_paragraphs_are_not_joined() =>
        Assert.Equal("A paragraph without a stop", PassageBounds.Sentence(Hits.Of(Chunks.Of(BlockKind.Paragraph, "\n\n", "A paragraph without a stop", "Another one.")), 0).Quote);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_list_is_whole_with_its_lead_in(int unit)
    {
        var hit = Hits.Of((BlockKind.Paragraph, "Not this."), (BlockKind.Paragraph, "Three kinds:"), (BlockKind.ListItem, "- one"), (BlockKind.ListItem, "- two"), (BlockKind.Paragraph, "And so on."));

        Assert.Equal("Three kinds:\n- one\n- two", PassageBounds.Whole(hit, unit).Quote);
    }

    [Fact]
    public void A_part_of_a_list_comes_with_its_lead_in()
    {
        var hit = Hits.Of((BlockKind.Paragraph, "What it is not:"), (BlockKind.ListItem, "- one"), (BlockKind.ListItem, "- two"), (BlockKind.ListItem, "- three"));

        Assert.Equal("What it is not:\n- one\n- two", PassageBounds.Sentence(hit, 2).Quote);
    }

    [Fact]
    public void An_item_without_lead_in_stands_alone() =>
        Assert.Equal("- two", PassageBounds.Sentence(Hits.Of((BlockKind.ListItem, "- one"), (BlockKind.ListItem, "- two")), 1).Quote);

    [Fact]
    public void Words_that_announce_what_is_left_out_dangle() =>
        Assert.True(PassageBounds.Dangles(PassageBounds.Sentence(Hits.Of((BlockKind.Paragraph, "What it is not:"), (BlockKind.ListItem, "- one")), 0)));
}
