using FsCheck.Fluent;
using RagPrep.Chunking;
using RagPrep.Chunking.NearDuplicates;
using RagPrep.Documents;
using RagPrep.Tests.Evaluation.Measures;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Chunking.NearDuplicates;

public sealed class RepeatedChunksTests
{
    private static readonly string[] Sentences =
    [
        .. Enumerable.Range(1, 30).Select(i => $"Point {i} says that method m{i} needs {i * 7} samples and {i * 3} labels, as study s{i} of year {1980 + i} found."),
    ];

    [Fact]
    public void The_first_of_the_same_texts_is_searched() =>
        Assert.Equal([0, 1, 0, 0], Find(Sentences[..3], Sentences[3..6], Sentences[..3], [.. Sentences[..3].Select(text => text.ToUpperInvariant())]));

    [Fact]
    public void The_fullest_of_texts_that_are_alike_is_searched() =>
        Assert.Equal([1, 1, 1], Find(Sentences[..9], Sentences[..10], Sentences[1..10]));

    [Fact]
    public void Sentences_in_another_order_are_the_same() =>
        Assert.Equal([0, 0], Find(Sentences[..10], [.. Sentences[1..10], Sentences[0]]));

    [Fact]
    public void A_changed_number_makes_another_text()
    {
        string[] changed = [.. Sentences[..9], Sentences[9].Replace("70 samples", "71 samples")];

        Assert.Equal([0, 1], Find(Sentences[..10], changed));
    }

    [Fact]
    public void A_part_that_stands_in_a_much_longer_text_is_searched_too() =>
        Assert.Equal([0, 1], Find(Sentences[..2], Sentences[..10]));

    [Fact]
    public void A_short_answer_is_another_under_another_question()
    {
        var same = Chunk(0, "Yes, it is.") with { HeadingPath = ["Is it linear?"] };

        Assert.Equal([0, 1, 0], Find(same, same with { HeadingPath = ["Is it convex?"] }, same));
    }

    [Fact]
    public void Every_sentence_stands_in_a_chunk_that_is_searched() =>
        FixedSeed.ForAll(
            (from start in Gen.Choose(0, 20) from length in Gen.Choose(1, 10) select Sentences[start..(start + length)]).ArrayOf(),
            texts =>
            {
                var searched = Find(texts);
                foreach (var i in Enumerable.Range(0, texts.Length))
                {
                    Assert.Equal(searched[i], searched[searched[i]]);
                    Assert.Subset(texts[searched[i]].ToHashSet(), texts[i].ToHashSet());
                }

                var first = texts.Select(text => string.Concat(text)).ToList();
                Assert.All(searched.Distinct(), i => Assert.Equal(i, first.IndexOf(first[i])));
            });

    private static int[] Find(params string[][] chunks) => Find([.. chunks.Select((sentences, i) => Chunk(i, sentences))]);

    private static int[] Find(params Chunk[] chunks) => RepeatedChunks.Find([.. chunks.Select((chunk, i) => Fingerprint.Of(chunk, i))]).Searched;

    private static Chunk Chunk(int file, params string[] sentences) =>
        Chunks.Of($"{file:x16}", $"{file}.md", [.. sentences.Select(sentence => (BlockKind.Paragraph, sentence))]);
}
