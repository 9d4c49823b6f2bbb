using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>Refuses pages whose elements are nested so deep that the parser would take minutes over them.</summary>
internal static partial class HtmlDepth
{
    /// <summary>Elements inside one another; pages of people stay under 100.</summary>
    public const int Deepest = 500;

    /// <summary>Those without content, and those whose end tag is often left out: the next one ends the last.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = Names(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th",
        "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rt", "rp", "html", "head", "body");

    /// <summary>Those that the parser opens again after the end of an element around them.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting = Names(
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /// <summary>Follows the tags in one pass; an end tag ends what was left open inside its element.</summary>
    /// <exception cref="DocumentException">There are more than <see cref="Deepest"/> inside one another.</exception>
    public static void Check(string source)
    {
        var open = new List<string>();
        foreach (var tag in Tag().EnumerateMatches(source))
        {
            var isEnd = source[tag.Index + 1] == '/';
            var name = source.AsSpan(tag.Index, tag.Length)[(isEnd ? 2 : 1)..];
            if (Flat.Contains(name))
                continue;
            if (isEnd)
                Close(open, name);
            else if (open.Count < Deepest)
                open.Add(name.ToString());
            else
                throw new DocumentException($"The page is nested too deeply: more than {Deepest} HTML elements inside one another.");
        }
    }

    private static void Close(List<string> open, ReadOnlySpan<char> name)
    {
        var last = open.Count - 1;
        while (last >= 0 && !name.Equals(open[last], StringComparison.OrdinalIgnoreCase))
            last--;
        if (last < 0)
            return;
        if (Formatting.Contains(name))
            open.RemoveAt(last);
        else
            open.RemoveRange(last, open.Count - last);
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(params string[] names) =>
        new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A tag's name goes on to the next white space, '/' or '>', whatever the characters: 'a:b', 'x_y'.</summary>
    [GeneratedRegex(@"</?[A-Za-z][^\t\n\f\r />]*")]
    private static partial Regex Tag();
}
