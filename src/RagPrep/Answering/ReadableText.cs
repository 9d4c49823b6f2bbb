using System.Text.RegularExpressions;

namespace RagPrep.Answering;

/// <summary>What a reader sees of Markdown and HTML: pictures, tags and addresses say nothing.</summary>
internal static partial class ReadableText
{
    /// <summary>Whether anything is left to read.</summary>
    public static bool IsIn(string text) => Unread().Replace(text, " ").Any(char.IsLetterOrDigit);

    /// <summary>The text without the pictures, tags and addresses at its start.</summary>
    public static string Start(string text)
    {
        while (Unread().Match(text) is { Success: true } first && !text[..first.Index].Any(char.IsLetterOrDigit))
            text = text[(first.Index + first.Length)..];
        return text.TrimStart();
    }

    // A picture's address may have been cut off.
    [GeneratedRegex(@"!\[[^\]]*\](\([^)\s]*\)?)?|</?[a-zA-Z][^<>\n]{0,200}>|<!--.*?-->|https?://\S+", RegexOptions.Singleline)]
    private static partial Regex Unread();
}
