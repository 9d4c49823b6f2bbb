using System.Text;
using System.Text.RegularExpressions;

namespace RagPrep.Documents.Pdf;

/// <summary>Joins lines; a word cut at the line's end is made whole by what the rest of the file says of it.</summary>
internal sealed partial class Hyphenation
{
    private const char SoftHyphen = '\u00AD';
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="lines">All lines of the file.</param>
    public Hyphenation(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            foreach (var word in Word().EnumerateMatches(line))
            {
                // A word at the end with a hyphen is the half of one.
                if (word.Index + word.Length < line.Length - 1 || !IsHyphen(line[^1]))
                    words.Add(line.Substring(word.Index, word.Length));
            }
        }
    }

    /// <summary>The lines as one text.</summary>
    public string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (text.Length > 1 && IsHyphen(text[^1]) && char.IsLetter(text[^2]) && line.Length > 0 && char.IsLetter(line[0]))
                text.Length -= IsCut(text, line) ? 1 : 0;
            else if (text.Length > 0)
                text.Append(' ');
            text.Append(line);
        }

        return text.ToString();
    }

    private bool IsCut(StringBuilder text, string line)
    {
        if (text[^1] == SoftHyphen)
            return true;
        var before = LastWord().Match(text.ToString(Math.Max(0, text.Length - 60), Math.Min(60, text.Length))).Value.TrimEnd('-', '‐');
        var after = Word().Match(line).Value;
        if (!char.IsLower(after[0]) || words.Contains(before + "-" + after))
            return false;
        if (words.Contains(before + after))
            return true;
        // Two words that stand alone elsewhere make a compound; the parts of a cut word do not.
        return !(words.Contains(before) && words.Contains(after));
    }

    private static bool IsHyphen(char character) => character is '-' or '‐' or SoftHyphen;

    [GeneratedRegex(@"\p{L}+(?:[-‐]\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}+(?:[-‐]\p{L}+)*[-‐]?$")]
    private static partial Regex LastWord();
}
