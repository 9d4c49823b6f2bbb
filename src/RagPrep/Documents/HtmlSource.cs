using System.Text;
using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>From a page's bytes to what is parsed: decoded as the page says where it is not UTF-8, without drawings.</summary>
internal static partial class HtmlSource
{
    // Where the standard looks for it; a byte order mark and a long comment may stand before.
    private const int Head = 4_096;

    /// <exception cref="DocumentException">The page is empty, or is not text.</exception>
    public static string Read(ReadOnlySpan<byte> content) => WithoutDrawings(TextRepair.Read(content, StatedEncoding(content)));

    /// <summary>What 'meta charset' or the XML declaration names, or null; browsers read Latin-1 as cp1252, and so does .NET's list here.</summary>
    private static Encoding? StatedEncoding(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, Head)]);
        if (Charset().Match(head) is not { Success: true } stated)
            return null;
        var name = stated.Groups["name"].Value.ToLowerInvariant();
        try
        {
            return name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii"
                ? CodePage.Encoding(1252)
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            // No such code page: it is guessed.
            return null;
        }
    }

    /// <summary>Drawings are left out anyway, and their thousands of closed tags would pass for nesting.</summary>
    private static string WithoutDrawings(string source)
    {
        const string start = "<svg", end = "</svg>";
        var kept = new StringBuilder();
        var from = 0;
        while (source.IndexOf(start, from, StringComparison.OrdinalIgnoreCase) is var open and >= 0
            && source.IndexOf(end, open, StringComparison.OrdinalIgnoreCase) is var close and >= 0)
        {
            kept.Append(source, from, open - from);
            from = close + end.Length;
        }

        return from == 0 ? source : kept.Append(source, from, source.Length - from).ToString();
    }

    [GeneratedRegex(@"<(?:meta\b[^>]*?\bcharset\s*=|\?xml\b[^>]*?\bencoding\s*=)\s*[""']?\s*(?<name>[\w.:-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
