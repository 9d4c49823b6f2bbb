namespace RagPrep.Index.Lexical;

/// <summary>
/// Two tokens as one word: hyphenated ones (<c>k-means</c>, <c>fine-tuning</c>, <c>10-fold</c>), short ones with a slash or
/// ampersand (<c>A/B</c>, <c>Q&amp;A</c>), and a letter or letter with digit before a word (<c>p value</c>, <c>F1 score</c>).
/// </summary>
internal static class CompoundTerms
{
    private const int LongestSlashed = 3;
    private const int LongestWord = 32;

    public static void Write(in Neighbours here, in TermWriter terms)
    {
        if (here.Gap.Length == 1 && here.Previous.Length is > 0 and <= LongestWord && here.Token.Length <= LongestWord && AreJoined(here))
            terms.Joined(here.Previous, here.Token);
    }

    private static bool AreJoined(in Neighbours here) => here.Gap[0] switch
    {
        '-' or '\u2010' or '\u2011' or '\u2013' or '\u2212' =>
            (char.IsLetter(here.Previous[0]) || char.IsLetter(here.Token[0])) && !IsStopWord(here.Previous) && !IsStopWord(here.Token),
        '/' or '&' => here.Previous.Length <= LongestSlashed && here.Token.Length <= LongestSlashed
            && char.IsLetter(here.Previous[0]) && char.IsLetter(here.Token[0])
            && !IsStopWord(here.Previous) && !IsStopWord(here.Token),
        ' ' => IsSymbol(here.Previous) && char.IsLetter(here.Token[0]) && here.Token.Length > 1 && !IsStopWord(here.Token),
        _ => false,
    };

    // What begins a name of statistics: p value, t test, z score, F1 score, L2 norm. An article or pronoun does not.
    private static bool IsSymbol(ReadOnlySpan<char> token) => token switch
    {
        [var letter] => char.IsAsciiLetter(letter) && letter is not ('a' or 'A' or 'i' or 'I'),
        [var letter, var digit] => char.IsAsciiLetter(letter) && char.IsAsciiDigit(digit),
        _ => false,
    };

    // A single letter is a name here, even 'a'.
    private static bool IsStopWord(ReadOnlySpan<char> token)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return token.Length > 1 && EnglishWord.IsStopWord(lower[..EnglishWord.ToLower(token, lower)]);
    }
}
