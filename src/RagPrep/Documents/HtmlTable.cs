using System.Text;
using AngleSharp.Dom;

namespace RagPrep.Documents;

/// <summary>Tables of a page as rows between bars.</summary>
internal static class HtmlTable
{
    /// <summary>Whether a table holds data; one that lays out a page has headings, code or tables in its cells, or one column.</summary>
    public static bool IsData(IElement table) =>
        table.QuerySelector("table, h1, h2, h3, h4, h5, h6, pre") is null && table.QuerySelector("tr > :nth-child(2)") is not null;

    public static string Write(IElement table)
    {
        var rows = new StringBuilder();
        var caption = table.QuerySelector("caption");
        if (caption is not null && HtmlLine.TextOf(caption) is { Length: > 0 } title)
            rows.Append(title.Replace('\n', ' ')).Append('\n');
        var headed = false;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").ToArray();
            var words = cells.Select(cell => HtmlLine.TextOf(cell).Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal)).ToArray();
            if (words.All(string.IsNullOrEmpty))
                continue;
            rows.Append("| ").AppendJoin(" | ", words).Append(" |\n");
            if (!headed && cells.All(cell => cell.LocalName == "th"))
                rows.Append('|').Insert(rows.Length, "---|", words.Length).Append('\n');
            headed = true;
        }

        return rows.ToString().TrimEnd();
    }
}
