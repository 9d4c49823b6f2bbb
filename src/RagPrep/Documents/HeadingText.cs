using System.Net;
using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>The words of a heading, without marks.</summary>
internal static partial class HeadingText
{
    private const int LongestRaw = 2_000;

    /// <summary>Markdown's marks, anchors and tags off a heading's source; its text alone.</summary>
    public static string Plain(string raw)
    {
        if (raw.Length > LongestRaw)
            return raw;
        var text = Marks().Replace(raw.Trim(), "");
        text = Links().Replace(text, "$1");
        text = Tags().Replace(text, "");
        text = Emphasis().Replace(text, "");
        text = Escapes().Replace(text, "$1");
        return Spaces().Replace(WebUtility.HtmlDecode(text), " ").Trim(' ', '¶');
    }

    [GeneratedRegex(@"^#{1,6}(?=\s|$)|(?<=\s)#+\s*$|\n\s*(?:=+|-+)\s*$|\s*\{#[\w-]+\}\s*$")]
    private static partial Regex Marks();

    [GeneratedRegex(@"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")]
    private static partial Regex Links();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\*{2,3}|~~|`|__|(?<!\w|\\)[*_](?=\S)|(?<=[^\s\\])[*_](?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+.!|<>~-])")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
