using System.Text.RegularExpressions;

namespace RagPrep.Chunking;

/// <summary>Tells lines that define something after a label: 'Recall: The share …', or without its name, 'Definition: The share …'.</summary>
internal static partial class DefinitionLine
{
    private const int LongestLabel = 60;

    /// <summary>Whether a text begins as such a line.</summary>
    public static bool IsAt(ReadOnlySpan<char> text) =>
        text[..Math.Min(text.Length, LongestLabel)].Contains(':') && (Named().IsMatch(text) || IsNamelessAt(text));

    /// <summary>Whether a text begins as one that leaves out what it defines.</summary>
    public static bool IsNamelessAt(ReadOnlySpan<char> text) => Nameless().IsMatch(text);

    [GeneratedRegex(@"^(?!(?:Analogy|Answer|Example|Input|Note|Output|Problem|Question|Result|Solution|Tip|Warning):)\p{Lu}[\p{L}\d' -]{1,40}: (?:An?|The) ", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\W*(?:(?:correct|formal|simple|short|working) )?(?:definition|(?:(?:core|key|main|basic|central) )?(?:idea|concept)|meaning|purpose|statement|what it is)\W*:[*_\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nameless();
}
