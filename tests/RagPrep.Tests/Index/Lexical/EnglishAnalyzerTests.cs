using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Index.Lexical;

public class EnglishAnalyzerTests
{
    [Theory]
    [InlineData("texts.jsonl", 28)]
    [InlineData("words.jsonl", 140)]
    public void Terms_are_Lucenes(string file, int count)
    {
        var records = LuceneVectors.Records(file).ToList();
        Assert.Equal(count, records.Count);
        Assert.All(records, record =>
        {
            var terms = new List<string>();
            EnglishAnalyzer.Instance.Analyze(record.GetProperty("text").GetString(), terms);
            Assert.Equal(record.GetProperty("tokens").EnumerateArray().Select(token => token.GetString()!), terms);
        });
    }

    [Fact]
    public void A_token_has_at_most_255_characters_and_no_pair_is_cut()
    {
        var terms = new List<string>();
        EnglishAnalyzer.Instance.Analyze(string.Concat(Enumerable.Repeat("𐐨", 200)), terms);
        Assert.Equal([254, 146], terms.Select(term => term.Length));
    }

    [Fact]
    public void Text_before_half_a_surrogate_pair_is_kept()
    {
        var terms = new List<string>();
        EnglishAnalyzer.Instance.Analyze("word\uD83D", terms);
        Assert.Equal(["word"], terms);
    }
}
