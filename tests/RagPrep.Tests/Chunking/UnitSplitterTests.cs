using System.Text;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Tests.Chunking;

public sealed class UnitSplitterTests
{
    [Fact]
    public void A_line_that_defines_something_begins_a_unit()
    {
        Assert.Equal(["Nets are small.", "Recall: The share found."], Units("Nets are small.\nRecall: The share found."));
        Assert.Equal(["Nets are small.", "Definition: Found of all."], Units("Nets are small.\n\nDefinition: Found of all."));
        Assert.Equal(["Nets are small.\nRecall: high."], Units("Nets are small.\nRecall: high."));
    }

    [Fact]
    public void Short_items_share_a_unit_and_a_label_joins_what_it_leads_to() =>
        Assert.Equal(["Benefits:\n\n- fast\n- small"], Units("Benefits:\n\n- fast\n- small"));

    [Fact]
    public void Long_sentences_have_units_of_their_own()
    {
        var sentence = "Many " + string.Concat(Enumerable.Repeat("many words ", 14)) + "end.";

        Assert.Equal([sentence, sentence], Units($"{sentence} {sentence}"));
    }

    [Fact]
    public void A_sentence_over_the_limit_is_cut_after_a_semicolon()
    {
        var half = string.Concat(Enumerable.Repeat("many words ", 14));

        Assert.Equal([$"{half}end;", $"{half}end."], Units($"{half}end; {half}end."));
    }

    [Fact]
    public void What_follows_the_end_of_a_cut_sentence_is_in_no_unit_with_it()
    {
        var half = string.Concat(Enumerable.Repeat("many words ", 14));

        Assert.Equal([$"{half}end;", $"{half}end.", "Another begins."], Units($"{half}end; {half}end. Another begins."));
        Assert.Equal(["Short. Another begins."], Units("Short. Another begins."));
    }

    [Fact]
    public void A_table_header_is_one_unit_with_its_rule() =>
        Assert.Equal("| Name | Use |\n|------|-----|\n| a | b |", Units("| Name | Use |\n|------|-----|\n| a | b |")[0]);

    [Fact]
    public void Code_units_hold_several_lines_and_the_fence_that_closes_them() =>
        Assert.Equal(["```\nx = 1\ny = 2\n```"], Units("```\nx = 1\ny = 2\n```"));

    [Fact]
    public void What_says_nothing_between_blocks_is_in_no_unit() =>
        Assert.Equal(["One.", "Two.", "Three."], Units("One.\n\n<br/>\n\nTwo.\n\n<!-- no -->\n\nThree.\n\n---\n"));

    private static string[] Units(string markdown)
    {
        var document = new MarkdownReader().Read("a.md", Encoding.UTF8.GetBytes(markdown));
        var chunk = Assert.Single(new Chunker(new ChunkingOptions(), WordTokens.Count).Chunk(document));
        return [.. chunk.Units.Select((_, i) => chunk.UnitText(i))];
    }
}
