using System.Text;
using System.Text.Json;
using RagPrep.Models;
using RagPrep.TestSupport;

namespace RagPrep.Tests.Models;

public sealed class WordPieceTokenizerTests
{
    private static readonly string VocabularyPath = Path.Combine(RepositoryPaths.Models, "embedder", "vocab.txt");
    private static readonly WordPieceTokenizer Tokenizer = WordPieceTokenizer.Load(VocabularyPath);
    private static readonly string[] Vocabulary = File.ReadAllLines(VocabularyPath);

    [Fact]
    public void Every_reference_text_gets_the_reference_ids()
    {
        var vectors = Read<TextVector>("tokenizer_vectors.jsonl");

        Assert.Equal(554, vectors.Count);
        Assert.All(vectors, vector => Assert.Equal(vector.Ids, Tokenizer.Encode(vector.Text)));
        Assert.All(vectors, vector => Assert.Equal(vector.Ids.Length - 2, Tokenizer.CountTokens(vector.Text)));
    }

    [Fact]
    public void Every_reference_pair_gets_the_reference_ids_and_types()
    {
        var vectors = Read<PairVector>("tokenizer_pair_vectors.jsonl");

        Assert.Equal(80, vectors.Count);
        Assert.All(vectors, vector =>
        {
            var pair = Tokenizer.EncodePair(vector.Query, vector.Passage, vector.MaxTokens);
            Assert.Equal(vector.Ids, pair.Ids);
            Assert.Equal(vector.TypeIds, pair.TypeIds);
            Assert.False(pair.QueryTruncated);
            Assert.Equal(pair.Ids.Count < Tokenizer.CountTokens(vector.Query) + Tokenizer.CountTokens(vector.Passage) + 3, pair.PassageTruncated);
        });
    }

    [Theory]
    [InlineData("[SEP]", "[ sep ]")]
    [InlineData("[CLS] a [MASK]", "[ cl ##s ] a [ mask ]")]
    [InlineData("[unused1]", "[ unused ##1 ]")]
    [InlineData("##ing", "# # ing")]
    public void A_text_that_reads_like_a_special_token_is_plain_text(string text, string pieces) =>
        Assert.Equal(pieces, Pieces(text));

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a\uFFFDb", "ab")]
    [InlineData("a\u200Bb", "ab")]
    [InlineData("a\u001Fb", "ab")]
    [InlineData("a\u000Cb", "ab")]
    [InlineData("\uF0B7 a \uE000", "a")]
    [InlineData("a\U000F1234b", "ab")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("a\u00A0b\u2028a\u3000b\r\na\tb", "a b a b a b")]
    [InlineData("a\uD800b", "ab")]
    [InlineData("\uDC00a\uD83D", "a")]
    [InlineData("e\u0301\u0301\u0301", "e")]
    [InlineData("\u0301", "")]
    [InlineData("a≠b", "a = b")]
    [InlineData("\u037E", ";")]
    [InlineData("İI", "ii")]
    [InlineData("K", "k")]
    [InlineData("漢字", "漢 [UNK]")]
    public void Odd_characters_are_cleaned_as_the_reference_does(string text, string pieces) =>
        Assert.Equal(pieces, Pieces(text));

    [Theory]
    [InlineData("\u1E69", "s\u0323\u0307")]
    [InlineData("한국어", "\u1112\u1161\u11AB\u1100\u116E\u11A8\u110B\u1165")]
    [InlineData("Ǻ", "A\u030A\u0301")]
    [InlineData("\uF900", "\u8C48")]
    public void Composed_and_decomposed_text_give_the_same_ids(string composed, string decomposed) =>
        Assert.Equal(Tokenizer.Encode(decomposed), Tokenizer.Encode(composed));

    [Fact]
    public void No_code_point_makes_it_fail_or_yields_an_empty_piece()
    {
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            var character = codePoint is >= 0xD800 and <= 0xDFFF ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
            Assert.InRange(Tokenizer.CountTokens(character), 0, 3);
        }
    }

    [Fact]
    public void A_word_of_100_characters_is_split_and_one_of_101_is_unknown()
    {
        Assert.DoesNotContain("[UNK]", Pieces(new string('a', 100)));
        Assert.Equal("[UNK]", Pieces(new string('a', 101)));
        Assert.Equal("[UNK] a", Pieces(new string('é', 101) + " a"));
    }

    [Fact]
    public void A_word_of_surrogate_pairs_is_counted_in_characters() =>
        Assert.Equal(1, Tokenizer.CountTokens(string.Concat(Enumerable.Repeat("𝔸", 100))));

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("-")]
    [InlineData("漢")]
    [InlineData("한")]
    [InlineData("zqxjkvbzqxjkvb ")]
    [InlineData("\u0301")]
    public void Steps_grow_with_the_length_and_no_faster(string unit)
    {
        const int length = 1 << 19;
        var half = Text(unit, length);
        var whole = Text(unit, 2 * length);

        Assert.InRange(Tokenizer.CountSteps(whole), 1, 2 * Tokenizer.CountSteps(half) + 100);
        Assert.InRange(Tokenizer.CountSteps(whole), 1, 20L * whole.Length);
    }

    [Fact]
    public void An_endless_word_costs_one_step_a_character() =>
        Assert.Equal(1_000_000, Tokenizer.CountSteps(new string('x', 1_000_000)));

    [Fact]
    public void A_long_query_loses_its_middle_and_a_long_passage_its_end()
    {
        var pair = Tokenizer.EncodePair("a b c d e", "f g h i j", maxTokens: 9, maxQueryTokens: 3);

        Assert.Equal("[CLS] a b e [SEP] f g h [SEP]", Name(pair.Ids));
        Assert.Equal([0, 0, 0, 0, 0, 1, 1, 1, 1], pair.TypeIds);
        Assert.True(pair.QueryTruncated);
        Assert.True(pair.PassageTruncated);
    }

    [Fact]
    public void A_pair_that_fits_exactly_is_not_truncated()
    {
        var pair = Tokenizer.EncodePair("a b", "c d", maxTokens: 7, maxQueryTokens: 2);

        Assert.Equal("[CLS] a b [SEP] c d [SEP]", Name(pair.Ids));
        Assert.False(pair.QueryTruncated || pair.PassageTruncated);
    }

    [Fact]
    public void A_single_text_is_cut_at_the_window_and_says_so()
    {
        var ids = new long[5];

        Assert.Equal(new EncodedLength(5, false, true), Tokenizer.Encode("a b c d", ids));
        Assert.Equal("[CLS] a b c [SEP]", Name(ids));
        Assert.Equal(new EncodedLength(5, false, false), Tokenizer.Encode("a b c", ids));
    }

    [Fact]
    public void Many_threads_get_the_same_counts()
    {
        var text = Text("Gradient boosting, naïve Bayes. ", 10_000);
        var expected = Tokenizer.CountTokens(text);

        Parallel.For(0, 32, _ => Assert.Equal(expected, Tokenizer.CountTokens(text)));
    }

    private static string Text(string unit, int length) =>
        new StringBuilder(length + unit.Length).Insert(0, unit, length / unit.Length).ToString();

    private static string Pieces(string text) => Name(Tokenizer.Encode(text).Skip(1).SkipLast(1));

    private static string Name(IEnumerable<long> ids) => string.Join(' ', ids.Select(id => Vocabulary[id]));

    private static List<T> Read<T>(string file) =>
        [.. File.ReadLines(Path.Combine(RepositoryPaths.Models, file)).Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!)];

    private sealed record TextVector(string Text, long[] Ids);

    private sealed record PairVector(string Query, string Passage, int MaxTokens, long[] Ids, long[] TypeIds);
}
