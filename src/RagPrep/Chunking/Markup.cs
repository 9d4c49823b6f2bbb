using System.Text.RegularExpressions;

namespace RagPrep.Chunking;

/// <summary>Tags, and the addresses of links and images: what a text shows but does not say.</summary>
internal static partial class Markup
{
    /// <summary>The text without them: of a link and an image the words stay, of a tag nothing; code between backticks stays as it is.</summary>
    public static string Strip(string text) =>
        text.AsSpan().ContainsAny('<', ']')
            ? Marks().Replace(text, match => match.Groups["words"].Success ? match.Groups["words"].Value : match.Value[0] == '`' ? match.Value : Space(match.Value))
            : text;

    private static string Space(string tag) => BreakingTag().IsMatch(tag) ? " " : "";

    [GeneratedRegex(
        @"`[^`\n]+`|!?\[(?<words>[^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+""[^""\n]*"")?\)|</?(?:a|abbr|b|br|blockquote|caption|center|code|dd|details|del|div|dl|dt|em|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)\b[^<>]*>|<!--.*?-->",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    /// <summary>What no word goes on after.</summary>
    [GeneratedRegex(@"^</?(?:br|blockquote|caption|dd|details|div|dl|dt|figure|h[1-6]|hr|img|li|ol|p|pre|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b|^<!", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BreakingTag();
}
