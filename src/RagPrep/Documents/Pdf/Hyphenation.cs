using System.Text;
using System.Text.RegularExpressions;

namespace RagPrep.Documents.Pdf;

/// <summary>Joins lines; a word cut at the line's end is made whole by what the rest of the file says of it.</summary>
internal sealed partial class Hyphenation
{
    private const char SoftHyphen = '\u00AD';
    private const double UsualShare = 0.25;
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool cutsWords;

    /// <param name="lines">All lines of the file.</param>
    public Hyphenation(IReadOnlyList<string> lines)
    {
        AddWords(lines);
        var ends = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Length > 1 && IsHyphen(pair.First[^1]) && StartsLower(pair.Second)).ToArray();
        var cuts = ends.Count(pair => !words.Contains(Word().Match(pair.Second).Value) || words.Contains(LastPart(pair.First) + Word().Match(pair.Second).Value));
        cutsWords = cuts > 0 && cuts >= UsualShare * ends.Length;
    }

    private void AddWords(IReadOnlyList<string> lines)
    {
        var afterHyphen = false;
        foreach (var line in lines)
        {
            var beforeHyphen = line.Length > 0 && IsHyphen(line[^1]);
            foreach (var word in Word().EnumerateMatches(line))
            {
                // At a hyphen stand the halves of a word.
                var half = (afterHyphen && word.Index == 0) || (beforeHyphen && word.Index + word.Length >= line.Length - 1);
                if (!half)
                    words.Add(line.Substring(word.Index, word.Length));
            }

            afterHyphen = beforeHyphen;
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
        var before = LastPart(text.ToString(Math.Max(0, text.Length - 60), Math.Min(60, text.Length)));
        var after = Word().Match(line).Value;
        if (!StartsLower(line) || words.Contains(before + "-" + after))
            return false;
        if (words.Contains(before + after))
            return true;
        // Where words are cut at all, nearly every hyphen at a line's end is a cut. Elsewhere two known words make a compound.
        return cutsWords || !(words.Contains(before) && words.Contains(after));
    }

    private static string LastPart(string line) => LastWord().Match(line).Value.TrimEnd('-', '‐', SoftHyphen);

    private static bool StartsLower(string line) => line.Length > 0 && char.IsLower(line[0]);

    private static bool IsHyphen(char character) => character is '-' or '‐' or SoftHyphen;

    [GeneratedRegex(@"\p{L}+(?:[-‐]\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}+(?:[-‐]\p{L}+)*[-‐\u00AD]?$")]
    private static partial Regex LastWord();
}
