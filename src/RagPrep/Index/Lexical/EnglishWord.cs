using System.Text;

namespace RagPrep.Index.Lexical;

/// <summary>What Lucene's EnglishAnalyzer does to one token: possessive off, lower case, stop words out, Porter stem.</summary>
internal static class EnglishWord
{
    /// <summary>Writes the term of <paramref name="token"/>.</summary>
    /// <param name="token">A token.</param>
    /// <param name="term">Room for at least as many characters.</param>
    /// <param name="americanSpelling">Whether a British spelling has the term of the American one; Lucene's have their own.</param>
    /// <returns>The term's length; 0 for a stop word.</returns>
    public static int Normalize(ReadOnlySpan<char> token, Span<char> term, bool americanSpelling = false)
    {
        var word = term[..ToLower(WithoutPossessive(token), term)];
        if (IsStopWord(word))
            return 0;
        return PorterStemmer.Stem(americanSpelling ? word[..BritishSpelling.Fold(word)] : word);
    }

    /// <summary>Lower-cases code point by code point, as Java's Character.toLowerCase.</summary>
    /// <returns>The number of characters written: as many as came.</returns>
    public static int ToLower(ReadOnlySpan<char> token, Span<char> lower)
    {
        for (var i = 0; i < token.Length; i++)
        {
            var unit = token[i];
            if (char.IsHighSurrogate(unit) && i + 1 < token.Length && Rune.TryCreate(unit, token[i + 1], out var rune))
                Rune.ToLowerInvariant(rune).EncodeToUtf16(lower[i++..]);
            else
                lower[i] = ToLower(unit);
        }
        return token.Length;
    }

    /// <summary>Whether a lower-case word is one of Lucene's 33 English stop words.</summary>
    public static bool IsStopWord(ReadOnlySpan<char> word) => word is
        "a" or "an" or "and" or "are" or "as" or "at" or "be" or "but" or "by" or "for" or "if" or "in" or "into" or "is" or "it"
        or "no" or "not" or "of" or "on" or "or" or "such" or "that" or "the" or "their" or "then" or "there" or "these" or "they"
        or "this" or "to" or "was" or "will" or "with";

    // .NET leaves the dotted capital I alone, Java gives a plain i.
    private static char ToLower(char unit) => unit == '\u0130' ? 'i' : char.ToLowerInvariant(unit);

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> token) =>
        token is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S'] ? token[..^2] : token;
}
