using RagPrep.Answering;
using RagPrep.Documents;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Answering;

public sealed class PassageSelectionTests
{
    private static readonly AnsweringOptions Options = new() { TargetWords = 10, MaxWords = 30, RelativeScore = 0.5 };

    [Fact]
    public void Passages_come_source_by_source_in_reading_order_and_neighbours_are_one()
    {
        var first = Hits.Of(Chunks.Of("Alpha runs fast.", "Beta walks slow.", "Gamma stands still."), 7);
        var second = Hits.Of(Chunks.Of("1", "topic/other.md", [(BlockKind.Paragraph, "Delta swims.")]), 3);

        var passages = PassageSelection.Select(
            [Hits.Evidence(first, 1, 0.9), Hits.Evidence(second, 0, 0.8), Hits.Evidence(first, 0, 0.7)], QuestionKind.General, Options);

        Assert.Equal(["Alpha runs fast. Beta walks slow.", "Delta swims."], passages.Select(passage => passage.Quote));
    }

    [Fact]
    public void The_sentence_that_answers_best_is_read_first_and_a_list_in_its_order()
    {
        var prose = Hits.Of(Chunks.Of("An example comes first here.", "Nothing to quote stands between.", "Recall is a share."), 7);
        var list = Hits.Of((BlockKind.ListItem, "- One comes first."), (BlockKind.Paragraph, "Nothing to quote."), (BlockKind.ListItem, "- Two comes second."));
        IEnumerable<string> Quotes(Hit hit) => PassageSelection.Select([Hits.Evidence(hit, 2, 0.9), Hits.Evidence(hit, 0, 0.8)], QuestionKind.General, Options).Select(passage => passage.Quote);

        Assert.Equal(["Recall is a share.", "An example comes first here."], Quotes(prose));
        Assert.Equal(["- One comes first.", "- Two comes second."], Quotes(list));
    }

    [Theory]
    [InlineData(QuestionKind.Definition, "Keys move little.")]
    [InlineData(QuestionKind.General, "hash(key) % servers")]
    public void A_definition_begins_in_words_though_code_answers_best(QuestionKind kind, string first)
    {
        var hit = Hits.Of((BlockKind.Code, "hash(key) % servers"), (BlockKind.Table, "| a | b |"), (BlockKind.Paragraph, "Keys move little."));

        var passages = PassageSelection.Select([Hits.Evidence(hit, 0, 0.9), Hits.Evidence(hit, 2, 0.8)], kind, Options);

        Assert.Equal(first, passages[0].Quote);
        Assert.Equal(2, passages.Count);
    }

    [Theory]
    [InlineData(QuestionKind.General, new[] { 2, 3 }, "2-3")]
    [InlineData(QuestionKind.General, new[] { 2, 3, 0 }, "0-3")]
    [InlineData(QuestionKind.HowTo, new[] { 2, 3 }, "0-4")]
    public void A_long_list_is_quoted_without_the_items_at_its_ends_that_say_nothing_of_what_is_asked(QuestionKind kind, int[] good, string quoted)
    {
        string[] items = [.. "abcde".Select(letter => $"- {string.Join(' ', Enumerable.Range(0, 15).Select(word => $"{letter}{word}"))}.")];
        var hit = Hits.Of([.. items.Select(item => (BlockKind.ListItem, item))]);
        var evidence = good.Select(unit => Hits.Evidence(hit, unit, 0.9)).Concat(Enumerable.Range(0, 5).Except(good).Select(unit => Hits.Evidence(hit, unit, 0.01))).ToList();

        var passage = Assert.Single(PassageSelection.Select(evidence, kind, new AnsweringOptions { TargetWords = 20, MaxWords = 100 }));

        Assert.Equal(quoted, $"{passage.First}-{passage.Last}");
    }

    [Theory]
    [InlineData(QuestionKind.Definition, 3, false)]
    [InlineData(QuestionKind.Definition, 0, true)]
    [InlineData(QuestionKind.General, 3, true)]
    public void After_a_definition_comes_no_code_of_another_passage(QuestionKind kind, int ordinal, bool quoted)
    {
        (BlockKind, string) words = (BlockKind.Paragraph, "Keys move little."), code = (BlockKind.Code, "hash(key) % servers");
        var one = Hits.Of(words, (BlockKind.Table, "| a | b |"), code);
        var other = ordinal == 0 ? one : Hits.Of(Chunks.Of("1", "topic/other.md", [words, (BlockKind.Table, "| a | b |"), code]), ordinal);

        var passages = PassageSelection.Select([Hits.Evidence(one, 0, 0.9), Hits.Evidence(other, 2, 0.8)], kind, Options);

        Assert.Equal(quoted, passages.Any(passage => passage.Quote.Contains("hash(key)")));
    }

    [Fact]
    public void What_says_the_same_again_is_left_out()
    {
        var hit = Hits.Of(Chunks.Of("Recall is the share of relevant items found.", "Unrelated words stand here.", "The share of relevant items found is recall."));

        var passages = PassageSelection.Select([Hits.Evidence(hit, 0, 0.9), Hits.Evidence(hit, 2, 0.8)], QuestionKind.General, new AnsweringOptions { TargetWords = 40 });

        Assert.Equal("Recall is the share of relevant items found.", Assert.Single(passages).Quote);
    }

    [Fact]
    public void Chunks_that_overlap_are_not_quoted_twice()
    {
        (BlockKind, string) one = (BlockKind.ListItem, "- Alpha runs fast."), two = (BlockKind.ListItem, "- Beta walks slow."), three = (BlockKind.ListItem, "- Gamma stands still.");
        var first = Hits.Of(Chunks.Of("1", "a.md", [one, two], "\n", from: 0), 1);
        var second = Hits.Of(Chunks.Of("2", "a.md", [two, three], "\n", from: 19), 2);

        var passages = PassageSelection.Select(
            [Hits.Evidence(first, 0, 0.9), Hits.Evidence(second, 0, 0.8), Hits.Evidence(second, 1, 0.7)], QuestionKind.General, new AnsweringOptions { TargetWords = 40 });

        Assert.Equal(["- Alpha runs fast.\n- Beta walks slow.", "- Gamma stands still."], passages.Select(passage => passage.Quote));
    }

    [Fact]
    public void Much_weaker_evidence_is_left_out()
    {
        var hit = Hits.Of(Chunks.Of("Alpha runs fast.", "Beta walks slow.", "Gamma stands still."));

        Assert.Equal("Alpha runs fast.", Assert.Single(PassageSelection.Select([Hits.Evidence(hit, 0, 0.9), Hits.Evidence(hit, 2, 0.4)], QuestionKind.General, Options)).Quote);
    }

    [Fact]
    public void Neighbouring_chunks_of_a_section_are_read_together_after_the_best_sentence_and_others_by_how_well_they_answer()
    {
        Hit Chunk(int ordinal, int from, string text) => Hits.Of(Chunks.Of($"{ordinal}", "a.md", [(BlockKind.Paragraph, text)], from: from), ordinal);
        var (before, after, far) = (Chunk(4, 0, "Alpha runs fast."), Chunk(5, 20, "Beta walks slow."), Chunk(1, 900, "Gamma stands still."));

        var passages = PassageSelection.Select(
            [Hits.Evidence(after, 0, 0.9), Hits.Evidence(far, 0, 0.8), Hits.Evidence(before, 0, 0.7)], QuestionKind.General, new AnsweringOptions { TargetWords = 40 });

        Assert.Equal(["Beta walks slow.", "Alpha runs fast.", "Gamma stands still."], passages.Select(passage => passage.Quote));
    }

    [Fact]
    public void A_long_list_of_which_one_item_answers_is_not_quoted_whole()
    {
        string[] items = [.. Enumerable.Range(0, 9).Select(i => $"- item{i} " + string.Join(' ', Enumerable.Range(0, 9).Select(j => $"word{i}x{j}")))];
        var hit = Hits.Of(Chunks.Of(BlockKind.ListItem, "\n", items));

        Assert.Equal(items[7], Assert.Single(PassageSelection.Select([Hits.Evidence(hit, 7, 0.9), Hits.Evidence(hit, 2, 0.1)], QuestionKind.General, Options)).Quote);
    }

    [Fact]
    public void A_row_of_a_long_table_comes_with_its_header()
    {
        string Row(int i) => $"| name{i} | " + string.Join(' ', Enumerable.Range(0, 9).Select(j => $"word{i}x{j}")) + " |";
        string[] rows = ["| name | words |\n|---|---|", .. Enumerable.Range(0, 9).Select(Row)];
        var hit = Hits.Of(Chunks.Of(BlockKind.Table, "\n", rows));

        Assert.Equal([rows[0], rows[6]], PassageSelection.Select([Hits.Evidence(hit, 6, 0.9)], QuestionKind.General, Options).Select(passage => passage.Quote));
    }

    [Fact]
    public void Code_that_answers_best_or_is_asked_for_may_be_longer_and_other_code_is_whole_or_left_out()
    {
        var lines = Enumerable.Range(0, 5).Select(i => string.Join(' ', Enumerable.Range(0, 9).Select(j => $"word{i}x{j}"))).ToList();
        var hit = Hits.Of([(BlockKind.Paragraph, "Alpha runs fast."), .. lines.Select(line => (BlockKind.Code, line))]);

        Assert.Equal(string.Join('\n', lines), Assert.Single(PassageSelection.Select([Hits.Evidence(hit, 2, 0.9)], QuestionKind.General, Options)).Quote);
        Evidence[] later = [Hits.Evidence(hit, 0, 0.9), Hits.Evidence(hit, 2, 0.8)];
        Assert.Equal("Alpha runs fast.", Assert.Single(PassageSelection.Select(later, QuestionKind.General, Options)).Quote);
        Assert.EndsWith(lines[^1], Assert.Single(PassageSelection.Select(later, QuestionKind.Code, Options)).Quote);
    }

    [Fact]
    public void Each_part_of_a_question_has_its_share_of_the_words()
    {
        string[] items = [.. Enumerable.Range(0, 3).Select(i => $"- item{i} " + string.Join(' ', Enumerable.Range(0, 7).Select(j => $"word{i}x{j}")))];
        var (list, other) = (Hits.Of(Chunks.Of(BlockKind.ListItem, "\n", items), 7), Hits.Of(Chunks.Of("1", "topic/other.md", [(BlockKind.Paragraph, "Delta swims in the sea.")]), 3));
        Evidence[] parts = [Hits.Evidence(list, 0, 0.9) with { OfPart = true }, Hits.Evidence(other, 0, 0.8) with { OfPart = true }];

        Assert.Equal([items[0], "Delta swims in the sea."], PassageSelection.Select(parts, QuestionKind.General, new AnsweringOptions { TargetWords = 30, MaxWords = 30 }).Select(passage => passage.Quote));
    }

    [Fact]
    public void The_answer_never_exceeds_its_words()
    {
        var hit = Hits.Of(Chunks.Of([.. Enumerable.Range(0, 9).Select(i => string.Join(' ', Enumerable.Range(0, 9).Select(j => $"word{i}x{j}")) + ".")]));

        var passages = PassageSelection.Select([.. Enumerable.Range(0, 9).Select(i => Hits.Evidence(hit, i, 0.9))], QuestionKind.General, new AnsweringOptions { TargetWords = 30, MaxWords = 30 });

        Assert.InRange(passages.Sum(passage => passage.Words), 27, 30);
    }
}
