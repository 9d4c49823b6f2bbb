using System.Globalization;
using System.Text;

namespace RagPrep.Models;

/// <summary>The classes of characters that BERT's uncased tokenization tells apart (google-research/bert, tokenization.py).</summary>
internal static class BertCharacters
{
    /// <summary>
    /// Characters that vanish: NUL, U+FFFD, controls, format characters, private use. White space that is a control
    /// (tab, line feed, carriage return) stays; unassigned code points stay as well, as in the reference.
    /// </summary>
    public static bool IsDropped(Rune rune) =>
        rune.Value == 0xFFFD || Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => rune.Value is not ('\t' or '\n' or '\r'),
            UnicodeCategory.Format or UnicodeCategory.PrivateUse => true,
            _ => false,
        };

    /// <summary>The blocks of Chinese characters, each of which is a word of its own; kana and Hangul are not among them.</summary>
    public static bool IsIdeograph(Rune rune) =>
        rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2CEAF) or (>= 0x2F800 and <= 0x2FA1F);

    /// <summary>Unicode's punctuation, and of ASCII all that is neither letter, digit, space nor control: <c>$</c> and <c>+</c> too.</summary>
    public static bool IsPunctuation(Rune rune) =>
        rune.IsAscii
            ? rune.Value > ' ' && rune.Value != 0x7F && !char.IsAsciiLetterOrDigit((char)rune.Value)
            : Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
                or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
                or UnicodeCategory.OtherPunctuation;
}
