using System.Globalization;
using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Index.Lexical;

public class StandardTokenizerTests
{
    [Fact]
    public void Every_code_point_that_Lucene_knows_acts_as_there()
    {
        var differing = new List<string>();
        foreach (var line in LuceneVectors.Lines("classes.txt").Where(line => !line.EndsWith("surrogate", StringComparison.Ordinal)))
        {
            var parts = line.Split(' ');
            var (from, to) = (int.Parse(parts[0], NumberStyles.HexNumber), int.Parse(parts[1], NumberStyles.HexNumber));
            // A range of a thousand ideographs is as good as one of a hundred thousand.
            for (var codePoint = from; codePoint <= to; codePoint += codePoint < from + 1000 ? 1 : 97)
            {
                var actual = Behaviour(char.ConvertFromUtf32(codePoint));
                if (actual != parts[2] && !IsNewerThanLucene(codePoint, parts[2]))
                    differing.Add($"{codePoint:X}: {parts[2]} but {actual}");
            }
        }
        Assert.Empty(differing);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(" . ", "")]
    [InlineData("3.14 and 1,000", "3.14|and|1,000")]
    [InlineData("a.b a. .a a..b", "a.b|a|a|a|b")]
    [InlineData("__init__ _ x_1", "__init__|x_1")]
    [InlineData("東京カタカナ한국어", "東|京|カタカナ|한국어")]
    [InlineData("צה\"ל א\"", "צה\"ל|א")]
    [InlineData("👍🏽👨‍👩‍👧 🇩🇪🇫🇷", "👍🏽|👨‍👩‍👧|🇩🇪|🇫🇷")]
    public void Tokens_follow_annex_29(string text, string tokens) => Assert.Equal(tokens, string.Join('|', Tokens(text)));

    // Lucene 8 has the letters of Unicode 9: later ones are no token there. Two marks have become letters since, and a row of
    // digits stands where only emoji were expected.
    private static bool IsNewerThanLucene(int codePoint, string behaviour) =>
        codePoint is 0x1CF2 or 0x1CF3 or (>= 0x1FBF0 and <= 0x1FBF9)
        || (behaviour == Behaviour("\uFFFE")
            && CharUnicodeInfo.GetUnicodeCategory(codePoint) is <= UnicodeCategory.LetterNumber or UnicodeCategory.Format);

    private static string Behaviour(string c) => string.Concat(
        new[] { c, "a" + c, "a" + c + "a", "1" + c + "1", "中" + c, c + "\"" + c, "ก" + c, "カ" + c }.Select(text => Tokens(text).Count));

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var tokenizer = new StandardTokenizer(text);
        while (tokenizer.Next())
            tokens.Add(text[tokenizer.Start..tokenizer.End]);
        return tokens;
    }
}
