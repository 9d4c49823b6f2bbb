using System.Text;

namespace RagPrep.Documents.Office;

/// <summary>The cells of a table as rows between bars.</summary>
internal static class OfficeTable
{
    public static string Write(IEnumerable<IReadOnlyList<string>> cells, bool isHeaded)
    {
        var rows = new StringBuilder();
        foreach (var row in cells)
        {
            if (row.All(string.IsNullOrEmpty))
                continue;
            rows.Append("| ").AppendJoin(" | ", row.Select(cell => cell.Replace('\n', ' ').Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
            if (isHeaded)
                rows.Append('|').Insert(rows.Length, "---|", row.Count).Append('\n');
            isHeaded = false;
        }

        return rows.ToString().TrimEnd();
    }
}
