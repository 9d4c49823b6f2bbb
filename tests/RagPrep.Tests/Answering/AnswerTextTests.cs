using RagPrep.Answering;
using RagPrep.Documents;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Answering;

public sealed class AnswerTextTests
{
    [Fact]
    public void Each_sentence_ends_with_its_marker_also_where_a_unit_ends_inside_it()
    {
        var first = Hits.Of(Chunks.Of("One is here. Two is", "cut in two."), 0);
        var second = Hits.Of(Chunks.Of("Three."), 1);

        Assert.Equal("One is here. [1] Two is cut in two. [1] Three. [2]", AnswerText.Write([new Passage(first, 0, 1), new Passage(second, 0, 0)]));
    }

    [Fact]
    public void Lines_with_labels_that_lost_their_full_stops_stand_on_lines_of_their_own_and_are_said_once()
    {
        var hit = Hits.Of(Chunks.Of(BlockKind.Paragraph, "\n", "Goal: fewer frauds\nReal example: a shop", "Note: slow"));

        Assert.Equal(
            "Note: slow [1]\nGoal: fewer frauds [1]\nReal example: a shop [1]", AnswerText.Write([new Passage(hit, 0, 1)], new Passage(hit, 1, 1)));
    }

    [Fact]
    public void Each_list_item_has_a_line_and_a_marker_of_its_own()
    {
        var hit = Hits.Of((BlockKind.Paragraph, "Two kinds:"), (BlockKind.ListItem, "- one,\n  wrapped\n- two"), (BlockKind.ListItem, "3. three"));

        Assert.Equal("Two kinds: [1]\n- one, wrapped [1]\n- two [1]\n3. three [1]", AnswerText.Write([new Passage(hit, 0, 2)]));
    }

    [Fact]
    public void A_table_and_code_stand_as_they_are_with_one_marker_after_them()
    {
        var hit = Hits.Of((BlockKind.Table, "| a | b |\n|---|---|"), (BlockKind.Table, "| 1 | 2 |"), (BlockKind.Code, "x  =  1"));

        Assert.Equal("| a | b |\n|---|---|\n| 1 | 2 |\n[1]\nx  =  1\n[1]", AnswerText.Write([new Passage(hit, 0, 2)]));
    }

    [Fact]
    public void What_was_said_before_is_not_said_again_and_pictures_are_left_out()
    {
        var (first, second) = (Hits.Of(Chunks.Of("<br/> One is here.", "Two."), 0), Hits.Of(Chunks.Of("![three](a.png)", "One is here.", "Three."), 1));

        Assert.Equal("One is here. [1] Two. [1] Three. [2]", AnswerText.Write([new Passage(first, 0, 1), new Passage(second, 0, 2)]));
    }

    [Fact]
    public void Words_that_lead_in_to_a_second_list_have_a_line_of_their_own()
    {
        var hit = Hits.Of((BlockKind.ListItem, "**For:**\n- one\n\n**Against:**\n- two"));

        Assert.Equal("**For:** [1]\n- one [1]\n**Against:** [1]\n- two [1]", AnswerText.Write([new Passage(hit, 0, 0)]));
    }

    [Fact]
    public void Items_of_a_list_that_lost_its_line_ends_have_lines_of_their_own()
    {
        const string First = "Parts of the pipeline: 1. Reader: takes the rows out of the store, one day at a time, and counts them 2. Checker: compares them";
        const string Last = " with what was agreed on and stops the run 3. Trainer: fits the model on what is left → Saved with its settings";
        var hit = Hits.Of((BlockKind.ListItem, First + Last));

        Assert.Equal(
            "Parts of the pipeline: [1]\n1. Reader: takes the rows out of the store, one day at a time, and counts them [1]\n"
            + "2. Checker: compares them with what was agreed on and stops the run [1]\n3. Trainer: fits the model on what is left → Saved with its settings [1]",
            AnswerText.Write([new Passage(hit, 0, 0)]));
    }
}
