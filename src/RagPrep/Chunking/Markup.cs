using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace RagPrep.Chunking;

/// <summary>Tags, and the addresses of links and images: what a text shows but does not say.</summary>
internal static partial class Markup
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    // By look-up: a pattern with all the names costs the compiler 6 MB.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>
        Breaking = Names("br blockquote caption dd details div dl dt figure h1 h2 h3 h4 h5 h6 hr img li ol p pre summary table tbody td tfoot th thead tr ul"),
        Joining = Names("a abbr b center code del em font i ins kbd mark s small span strong sub sup u");

    /// <summary>The text without them: of a link and an image the words stay, of a tag nothing; code between backticks stays as it is.</summary>
    public static string Strip(string text)
    {
        if (!text.AsSpan().ContainsAny('<', ']'))
            return text;
        var said = new StringBuilder(text.Length);
        var (from, next) = (0, 0);
        while (FirstMark(text, next) is { Length: > 0 } mark)
        {
            if (SaysLess(text.AsSpan(mark.Index, mark.Length), out var words))
            {
                said.Append(text, from, mark.Index - from).Append(words);
                from = next = mark.Index + mark.Length;
            }
            else
            {
                // No tag of HTML: there may be marks within.
                next = mark.Index + 1;
            }
        }

        return from == 0 ? text : said.Append(text, from, text.Length - from).ToString();
    }

    private static ValueMatch FirstMark(string text, int from)
    {
        foreach (var mark in Marks().EnumerateMatches(text, from))
            return mark;
        return default;
    }

    /// <summary>Whether it is a mark indeed, and the words to put in its place: a space for a tag that no word goes on after.</summary>
    private static bool SaysLess(ReadOnlySpan<char> mark, out ReadOnlySpan<char> words)
    {
        if (mark[0] != '<')
        {
            words = mark[0] == '`' ? mark : mark[(mark.IndexOf('[') + 1)..mark.IndexOf(']')];
            return true;
        }

        var name = mark[(mark[1] == '/' ? 2 : 1)..];
        name = name[..name.IndexOfAnyExcept(NameCharacters)];
        var breaks = mark[1] == '!' || Breaking.Contains(name);
        words = breaks ? " " : "";
        return breaks || Joining.Contains(name);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    [GeneratedRegex(@"`[^`\n]+`|!?\[[^\[\]]*\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+""[^""\n]*"")?\)|</?[A-Za-z][A-Za-z0-9]*\b[^<>]*>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Marks();
}
