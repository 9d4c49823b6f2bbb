using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Index.Lexical;

public class PorterStemmerTests
{
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("agreed", "agre")]
    [InlineData("hopping", "hop")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("possibli", "possibl")]
    [InlineData("archaeologi", "archaeolog")]
    [InlineData("electricity", "electr")]
    [InlineData("adoption", "adopt")]
    [InlineData("probate", "probat")]
    [InlineData("cease", "ceas")]
    [InlineData("controll", "control")]
    [InlineData("regressions", "regress")]
    [InlineData("as", "as")]
    [InlineData("ies", "i")]
    [InlineData("ing", "ing")]
    [InlineData("yyyed", "yy")]
    [InlineData("get_dummies", "get_dummi")]
    public void Words_lose_their_suffixes(string word, string stem)
    {
        var letters = word.ToCharArray();
        Assert.Equal(stem, new string(letters, 0, PorterStemmer.Stem(letters)));
    }
}
