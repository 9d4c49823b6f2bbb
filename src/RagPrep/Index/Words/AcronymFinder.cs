using System.Text.RegularExpressions;

namespace RagPrep.Index.Words;

/// <summary>
/// Finds the acronyms that a text explains, 'retrieval-augmented generation (RAG)' or 'RAG (retrieval-augmented generation)', by
/// Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", 2003.
/// </summary>
internal static partial class AcronymFinder
{
    private const int LongestShort = 10;

    /// <summary>The acronyms in the order in which they are explained.</summary>
    public static IEnumerable<Acronym> Find(string text)
    {
        foreach (Match match in Bracket().Matches(text))
        {
            var (before, inside) = (Plain(match.Groups["before"].Value), Plain(match.Groups["inside"].Value));
            if (IsShort(inside) && LongForm(Singular(inside), LastWords(before, inside.Length)) is { } written)
                yield return new Acronym(Singular(inside), written.ToLowerInvariant());
            else if (LastWord().Match(before) is { Success: true, Value: var word } && IsShort(word) && Whole(Singular(word), inside) is { } explained)
                yield return new Acronym(Singular(word), explained.ToLowerInvariant());
        }
    }

    private static bool IsShort(string word) =>
        word.Length is >= 2 and <= LongestShort && char.IsLetter(word[0]) && ShortForm().IsMatch(word) && word.Count(char.IsUpper) >= 2;

    private static string Singular(string word) => word.Length > 2 && word[^1] == 's' && char.IsUpper(word[^2]) ? word[..^1] : word;

    // As many words as the short form could have, by the paper.
    private static string LastWords(string before, int letters)
    {
        var words = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.TakeLast(Math.Min(letters + 5, 2 * letters)));
    }

    private static string? Whole(string word, string inside)
    {
        var end = inside.IndexOfAny([',', ';', ':']);
        var text = (end < 0 ? inside : inside[..end]).Trim();
        return LongForm(word, text) is { } form && form.Length == text.Length ? form : null;
    }

    /// <summary>The shortest end of a text whose letters hold the short form's, the first of them at the start of a word; or null.</summary>
    private static string? LongForm(string word, string text)
    {
        var at = text.Length;
        for (var letter = word.Length - 1; letter >= 0; letter--)
        {
            if (!char.IsLetterOrDigit(word[letter]))
                continue;
            do
                at--;
            while (at >= 0 && (char.ToLowerInvariant(text[at]) != char.ToLowerInvariant(word[letter]) || letter == 0 && at > 0 && char.IsLetterOrDigit(text[at - 1])));
            if (at < 0)
                return null;
        }
        var form = text[at..];
        return form.Contains(' ') && form.Length > word.Length && !form.Split(' ').Contains(word) && form.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '\'' or '’' or '/' or '‑')
            ? form : null;
    }

    private static string Plain(string text) => Marks().Replace(text, "").Replace('\n', ' ').Trim();

    // Within a sentence.
    [GeneratedRegex(@"(?<before>[^().;:|!?\r]{2,120}?)[ \n]?\((?<inside>[^()\r]{2,80})\)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\p{L}[\p{L}\d/&-]*$")]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"[\p{L}\d&/-]+$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"[*_`""“”]")]
    private static partial Regex Marks();
}
