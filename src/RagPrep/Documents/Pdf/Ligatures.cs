using System.Text;

namespace RagPrep.Documents.Pdf;

/// <summary>Letters that were set as one sign, apart again.</summary>
internal static class Ligatures
{
    private const char First = '\uFB00';
    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Apart(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(First, '\uFB06'))
            return text;
        var apart = new StringBuilder(text.Length + 4);
        foreach (var character in text)
            _ = character is >= First and <= '\uFB06' ? apart.Append(Letters[character - First]) : apart.Append(character);
        return apart.ToString();
    }
}
