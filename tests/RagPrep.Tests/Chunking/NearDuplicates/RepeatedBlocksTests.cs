using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RagPrep.Chunking;
using RagPrep.Chunking.NearDuplicates;
using RagPrep.Documents;
using RagPrep.Evaluation;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Chunking.NearDuplicates;

public sealed class RepeatedBlocksTests
{
    private const string Long = "Gradient descent takes a small step against the slope of the loss, again and again, until the loss hardly falls.";
    private const string Other = "A left join keeps every row of the left table and fills what the right one lacks with nulls.";
    private const string Code = "```python\nfor step in range(100):\n    weights = weights - rate * gradient(loss, weights, batch, labels)\n```";

    private static readonly string[] Blocks =
    [
        Long, Other, Code, "Example:", "- a short item", "| a | b |\n|---|---|\n| 1 | 2 |", "# One", "# Two", "## Below", "Yes.",
        "A sentence of its own stands first here. " + Long,
    ];

    [Fact]
    public void A_block_that_stands_twice_is_cut_once_and_both_places_are_known()
    {
        var document = Read($"# A\n\n{Long}\n\n{Other}\n\n{Long}\n\nThe end of it.");
        var chunks = Cut(document);

        var kept = Assert.Single(chunks, chunk => chunk.Text.Contains(Long, StringComparison.Ordinal));
        var place = Assert.Single(kept.AlsoAt);
        Assert.Equal((Long, "a.md"), (place.Characters.In(document.Text), place.File));
        Assert.Equal((7, 7), (place.Lines.From, place.Lines.To));
        Assert.Equal(["A"], place.HeadingPath);
        Assert.Contains(chunks, chunk => chunk.Text == "The end of it.");
    }

    [Fact]
    public void Labels_in_a_run_that_repeats_go_with_it_and_others_stay()
    {
        var chunks = Cut(Read($"# A\n\nExample:\n\n{Long}\n\nExample:\n\n{Other}\n\nExample:\n\n{Long}"));

        Assert.Equal(2, chunks.Sum(chunk => Count(chunk.Text, "Example:")));
        Assert.Equal($"Example:\n\n{Long}", chunks[0].AlsoAt.Single().Characters.In(Read($"# A\n\nExample:\n\n{Long}\n\nExample:\n\n{Other}\n\nExample:\n\n{Long}").Text));
    }

    [Fact]
    public void The_answer_to_another_question_is_another_answer() =>
        Assert.Equal(2, Cut(Read($"# Q1: What is gradient descent?\n\n{Long}\n\n# Q2: How are networks trained?\n\n{Long}")).Count);

    [Fact]
    public void A_part_that_was_pasted_twice_with_its_headings_is_cut_once()
    {
        var part = $"# A\n\n{Long}\n\n## B\n\n{Other}\n\n{Code}\n\n";
        var chunks = Cut(Read(part + part + part));

        Assert.Equal(2, chunks.Count);
        Assert.All(chunks, chunk => Assert.Equal(2, chunk.AlsoAt.Count));
    }

    [Fact]
    public void A_long_block_that_was_cut_has_the_places_of_each_part()
    {
        var text = string.Concat(Enumerable.Range(1, 60).Select(i => $"Sentence number {i} says that sampling has a cost. "));
        var document = Read($"# A\n\n{text}\n\nBetween the two.\n\n{text}");
        var chunks = Cut(document).Where(chunk => chunk.Text.StartsWith("Sentence", StringComparison.Ordinal)).ToList();

        Assert.True(chunks.Count > 1);
        Assert.All(chunks, chunk => Assert.StartsWith(Assert.Single(chunk.AlsoAt).Characters.In(document.Text), chunk.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Turned_off_all_is_cut()
    {
        var chunker = new Chunker(new ChunkingOptions { NearDuplicates = false }, WordTokens.Count);

        Assert.Equal(2, chunker.Chunk(Read($"# A\n\n{Long}\n\n{Long}")).Sum(chunk => Count(chunk.Text, Long)));
    }

    [Fact]
    public void Many_equal_blocks_are_compared_in_little_time()
    {
        var counted = 0;
        var text = string.Concat(Enumerable.Repeat("yes\n\n---\n\nno\n\n", 20_000));
        new Chunker(new ChunkingOptions(), part =>
        {
            counted++;
            return WordTokens.Count(part);
        }).Chunk(Read(text));

        Assert.InRange(counted, 1, 2_000_000);
    }

    [Fact]
    public void No_sentence_is_lost_and_no_place_forgotten_whatever_repeats() =>
        FixedSeed.ForAll(Gen.Elements(Blocks).ArrayOf(), blocks =>
        {
            var document = Read($"# Start\n\nSome words.\n\n{string.Join("\n\n", blocks)}\n");
            var chunks = Cut(document);
            var covered = chunks.SelectMany(chunk => chunk.AlsoAt.Select(place => place.Characters).Append(chunk.Characters)).ToList();
            foreach (var block in document.Sections.SelectMany(section => section.Blocks).Select(block => block.Characters))
            {
                Assert.Contains(chunks, chunk => LettersAndDigits.Contain(chunk.Text, block.In(document.Text)));
                Assert.Contains(covered, span => span.From <= block.From && block.To <= span.To);
            }

            Assert.All(chunks, chunk => Assert.All(chunk.AlsoAt, place => Assert.True(LettersAndDigits.Contain(chunk.Text, place.Characters.In(document.Text)))));
            Assert.All(chunks, chunk => Assert.Equal(chunk.Characters.In(document.Text), chunk.Text));
            Assert.InRange(chunks.Where(chunk => chunk.HeadingPath.SequenceEqual(["Start"])).Sum(chunk => Count(chunk.Text, Other)), 0, 1);
        });

    private static Document Read(string text) => new MarkdownReader().Read("a.md", Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<Chunk> Cut(Document document) => new Chunker(new ChunkingOptions(), WordTokens.Count).Chunk(document);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
