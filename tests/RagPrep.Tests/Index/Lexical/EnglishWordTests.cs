using System.Globalization;
using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Index.Lexical;

public class EnglishWordTests
{
    [Fact]
    public void Lower_case_is_Javas()
    {
        var expected = LuceneVectors.Lines("lower.txt")
            .Select(line => line.Split(' ').Select(hex => int.Parse(hex, NumberStyles.HexNumber)).ToArray())
            .ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(1393, expected.Count);
        Assert.All(expected, pair => Assert.Equal(pair.Value, Lower(pair.Key)));
    }

    [Theory]
    [InlineData("Student's", "student")]
    [InlineData("TUKEY\u2019S", "tukei")]
    [InlineData("'s", "")]
    [InlineData("THE", "")]
    [InlineData("their", "")]
    [InlineData("our", "our")]
    public void A_word_loses_its_possessive_and_case_and_stop_words_go(string token, string term)
    {
        var buffer = new char[token.Length];
        Assert.Equal(term, new string(buffer, 0, EnglishWord.Normalize(token, buffer)));
    }

    private static int Lower(int codePoint)
    {
        var text = char.ConvertFromUtf32(codePoint);
        var lower = new char[text.Length];
        EnglishWord.ToLower(text, lower);
        return char.ConvertToUtf32(new string(lower), 0);
    }
}
