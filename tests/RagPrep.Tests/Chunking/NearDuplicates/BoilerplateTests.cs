using RagPrep.Chunking;
using RagPrep.Chunking.NearDuplicates;
using RagPrep.Documents;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Chunking.NearDuplicates;

public sealed class BoilerplateTests
{
    private const string Cookies = "We use cookies to give you the best experience on our site.";

    [Fact]
    public void A_sentence_that_stands_in_many_files_is_left_out_of_the_ranking()
    {
        var chunks = Files(8, Cookies);
        var boilerplate = Boilerplate.Find(Fingerprints(chunks));
        var ranked = RankedText.Of(chunks[3], boilerplate);

        Assert.Single(boilerplate);
        Assert.DoesNotContain("cookies", ranked.Text, StringComparison.Ordinal);
        Assert.Contains("Subject 3 has rule 0", ranked.Text, StringComparison.Ordinal);
        Assert.Equal([4], ranked.SilentUnits);
        Assert.Contains("cookies", chunks[3].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Time complexity: O(n log n).")]
    [InlineData("Which of these is right, and why is it so?")]
    public void Few_words_and_questions_are_none(string sentence) => Assert.Empty(Boilerplate.Find(Fingerprints(Files(8, sentence))));

    [Theory]
    [InlineData(BlockKind.Code)]
    [InlineData(BlockKind.Table)]
    public void Code_and_tables_are_none(BlockKind kind) => Assert.Empty(Boilerplate.Find(Fingerprints(Files(8, Cookies, kind))));

    [Fact]
    public void A_sentence_in_four_files_is_none() => Assert.Empty(Boilerplate.Find(Fingerprints(Files(4, Cookies))));

    [Fact]
    public void A_sentence_in_few_of_many_files_is_none() =>
        Assert.Empty(Boilerplate.Find(Fingerprints([.. Files(8, Cookies), .. Files(30, null, from: 8)])));

    [Fact]
    public void Copies_of_one_file_are_no_boilerplate_of_each_other()
    {
        var one = Files(1, Cookies)[0];

        Assert.Empty(Boilerplate.Find(Fingerprints([.. Enumerable.Repeat(one, 9)])));
    }

    private static Fingerprint[] Fingerprints(IReadOnlyList<Chunk> files) => [.. files.Select(Fingerprint.Of)];

    private static IReadOnlyList<Chunk> Files(int number, string? last, BlockKind kind = BlockKind.Paragraph, int from = 0) =>
        [.. Enumerable.Range(from, number).Select(file => Chunks.Of($"{file:x16}", $"{file}.md",
            [
                .. Enumerable.Range(0, 4).Select(i => (BlockKind.Paragraph, $"Subject {file} has rule {i}, which no other subject has.")),
                (kind, last ?? $"File {file} ends with words that are its own."),
            ]))];
}
