using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace RagPrep.Documents.Records;

/// <summary>Cells that hold HTML, as programs for flash cards write them, become text; others stay as they are.</summary>
internal static partial class FieldMarkup
{
    /// <exception cref="DocumentException">The HTML is nested too deeply.</exception>
    public static string TextOf(string cell)
    {
        // Markdown may speak of tags, in code: that has backticks, which such programs never write.
        if (!cell.Contains('<') || cell.Contains('`') || !Tag().IsMatch(cell))
            return cell;
        HtmlDepth.Check(cell);
        using var page = new HtmlParser().ParseDocument(cell);
        return page.Body is { } body ? new HtmlText(new SectionBuilder("")).Write(body) : cell;
    }

    [GeneratedRegex(@"<br ?/?>|</(?:div|p|b|i|u|em|strong|span|li|ul|ol|pre|font|td|h[1-6])>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
