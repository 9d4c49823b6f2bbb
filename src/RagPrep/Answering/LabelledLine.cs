using System.Text.RegularExpressions;

namespace RagPrep.Answering;

/// <summary>Tells lines that begin with a label, 'Note: …', 'Real example: …': in pages that lost their full stops each says something of its own.</summary>
internal static partial class LabelledLine
{
    /// <summary>Whether a text begins with a label.</summary>
    public static bool IsAt(string text) => Label().IsMatch(text);

    /// <summary>A text cut at its empty lines, and before its labelled ones.</summary>
    public static IEnumerable<string> Split(string text) => Cuts().Split(text);

    private const string Pattern = @"\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,2}:\s";

    [GeneratedRegex("^" + Pattern)]
    private static partial Regex Label();

    [GeneratedRegex(@"\n\n|\n(?=" + Pattern + ")")]
    private static partial Regex Cuts();
}
