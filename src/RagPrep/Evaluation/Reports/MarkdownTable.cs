using System.Text.RegularExpressions;

namespace RagPrep.Evaluation.Reports;

/// <summary>A table of Markdown's GitHub flavour.</summary>
internal static partial class MarkdownTable
{
    /// <summary>Writes header, rule and rows; cells are Markdown already.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(writer, [.. header.Select(Escape)]);
        Row(writer, [.. header.Select(_ => "---")]);
        foreach (var row in rows)
            Row(writer, row);
    }

    /// <summary>Text as itself: nothing in it is a mark, a cell's end or HTML.</summary>
    public static string Escape(string text) => Mark().Replace(LineEnd().Replace(text, " "), match => match.Value switch
    {
        "<" => "&lt;",
        "&" => "&amp;",
        var mark => $@"\{mark}",
    });

    private static void Row(TextWriter writer, IReadOnlyList<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");

    [GeneratedRegex(@"[\\|`*_\[\]<&~]")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineEnd();
}
