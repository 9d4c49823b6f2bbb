using System.Text;

namespace RagPrep.Documents.Pdf;

/// <summary>Letters that were set as one sign, apart again.</summary>
internal static class Ligatures
{
    private const char First = '\uFB00';
    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Apart(string text)
    {
        if (!text.Any(IsJoined))
            return text;
        var apart = new StringBuilder(text.Length + 4);
        foreach (var character in text)
            apart.Append(IsJoined(character) ? Of(character) : character.ToString());
        return apart.ToString();
    }

    // Fonts of TeX that do not name their letters leave the codes of TeX's own encodings: 11 to 15 in the old one, 27 to 31 in the new.
    private static bool IsJoined(char character) => character is >= First and <= '\uFB06' or >= '\u000B' and <= '\u000F' or >= '\u001B' and <= '\u001F';

    private static string Of(char character) =>
        Letters[character >= First ? character - First : character >= '\u001B' ? character - '\u001B' : character - '\u000B'];
}
