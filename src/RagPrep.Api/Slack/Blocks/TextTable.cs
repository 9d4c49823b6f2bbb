using System.Text;
using System.Text.RegularExpressions;

namespace RagPrep.Api.Slack.Blocks;

/// <summary>A Markdown table in columns of equal width, since Slack shows none in mrkdwn.</summary>
public static partial class TextTable
{
    private const int MaxCell = 40;

    /// <summary>Whether a line is a row.</summary>
    public static bool IsRow(string line) => Row().IsMatch(line);

    /// <summary>The rows in columns; the line of dashes is drawn anew.</summary>
    public static string Write(IReadOnlyList<string> rows)
    {
        var cells = rows.Where(row => !Rule().IsMatch(row)).Select(Cells).ToList();
        var columns = cells.Max(row => row.Count);
        var widths = Enumerable.Range(0, columns).Select(column => cells.Max(row => row.ElementAtOrDefault(column)?.Length ?? 0)).ToList();
        var hasHeader = rows.Count > 1 && Rule().IsMatch(rows[1]);
        var text = new StringBuilder();
        foreach (var (i, row) in cells.Index())
        {
            text.AppendLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
            if (i == 0 && hasHeader)
                text.AppendLine(string.Join("  ", widths.Select(width => new string('-', width))));
        }
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    private static List<string> Cells(string row) =>
        [.. Bar().Split(row.Trim().Trim('|')).Select(cell => Marks().Replace(cell, "").Replace(@"\|", "|").Trim())
            .Select(cell => cell.Length <= MaxCell ? cell : cell[..(MaxCell - 1)] + "…")];

    [GeneratedRegex(@"^\s*\|.*\|\s*$")]
    private static partial Regex Row();

    [GeneratedRegex(@"^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"\*\*|`")]
    private static partial Regex Marks();
}
