using System.Text.RegularExpressions;

namespace RagPrep.Api.Slack.Blocks;

/// <summary>Slack's own markup. Only <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are escaped, as Slack asks: with them <c>&lt;!channel&gt;</c> in a document is text.</summary>
public static partial class Mrkdwn
{
    // Between the sign and the name: the eye sees no difference, and nobody is called.
    private const string ZeroWidthSpace = "\u200b";

    /// <summary>Text as Slack shows it, letter for letter; names that call everybody call nobody.</summary>
    public static string Escape(string text) => Defuse(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Text whose '@channel', '@here', '@everyone' and '@all' call nobody.</summary>
    public static string Defuse(string text) => Calls().Replace(text, "@" + ZeroWidthSpace);

    /// <summary>What somebody wrote in Slack, as a question: mentions left out, names and words of links kept.</summary>
    public static string ToPlain(string mrkdwn)
    {
        var plain = Entity().Replace(mrkdwn, match => match.Groups["sign"].Value switch
        {
            "@" or "!" => " ",
            "#" => match.Groups["label"].Success ? "#" + match.Groups["label"].Value : " ",
            _ => match.Groups["label"].Success ? match.Groups["label"].Value : match.Groups["target"].Value,
        });
        return string.Join(' ', plain.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>One line of Markdown: bold, italic, struck, links, headings, list marks; code between backticks stays.</summary>
    public static string Line(string markdown)
    {
        var line = Escape(markdown);
        if (Heading().Match(line) is { Success: true } heading)
            return $"*{Marks().Replace(heading.Groups["text"].Value, Words)}*";
        return Marks().Replace(ListMark().Replace(line, "$1• "), Mark);
    }

    /// <summary>Code as Slack shows it, in a block of its own.</summary>
    public static string Code(string code) => $"```\n{Escape(code).Replace("```", $"``{ZeroWidthSpace}`")}\n```";

    /// <summary>At most so many UTF-16 code units, cut between characters and outside of escapes.</summary>
    public static string Cut(string escaped, int length)
    {
        if (escaped.Length <= length)
            return escaped;
        var end = length - 1;
        if (char.IsHighSurrogate(escaped[end - 1]))
            end--;
        var entity = escaped.LastIndexOf('&', end - 1);
        if (entity >= 0 && end - entity <= 5 && !escaped[entity..end].Contains(';'))
            end = entity;
        return escaped[..end] + "…";
    }

    private static string Words(Match match) =>
        new[] { "code", "alt", "words", "bold", "italic", "struck" }.Select(name => match.Groups[name]).FirstOrDefault(group => group.Success)?.Value.Trim('`') ?? match.Value;

    private static string Mark(Match match)
    {
        if (match.Groups["bold"].Success)
            return $"*{match.Groups["bold"].Value}*";
        if (match.Groups["italic"].Success)
            return $"_{match.Groups["italic"].Value}_";
        if (match.Groups["struck"].Success)
            return $"~{match.Groups["struck"].Value}~";
        if (match.Groups["alt"].Success)
            return match.Groups["alt"].Value;
        if (match.Groups["words"].Success)
            return match.Groups["url"].Value.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                ? $"<{match.Groups["url"].Value.Replace("|", "%7C")}|{match.Groups["words"].Value.Replace('|', '¦')}>"
                : match.Groups["words"].Value;
        return match.Value;
    }

    [GeneratedRegex("@(?=(?:channel|here|everyone|all)\\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Calls();

    [GeneratedRegex(@"<(?<sign>[@#!]?)(?<target>[^<>|\s]+)(?:\|(?<label>[^<>]*))?>")]
    private static partial Regex Entity();

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s+(?<text>.*?)\s*#*\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(\s*)[-*+]\s+")]
    private static partial Regex ListMark();

    [GeneratedRegex(
        @"(?<code>`[^`]+`)|!\[(?<alt>[^\]]*)\]\([^)\s]*\)|\[(?<words>[^\[\]]+)\]\((?<url>(?:[^()\s]|\([^()\s]*\))+)\)|\*\*(?<bold>\S(?:.*?\S)?)\*\*|__(?<bold>\S(?:.*?\S)?)__|~~(?<struck>\S(?:.*?\S)?)~~|(?<![\w*])\*(?<italic>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
