using System.Text.RegularExpressions;

namespace RagPrep.Documents.Pdf;

/// <summary>Tells headings by font size, bold type and numbering, and ranks them.</summary>
internal static partial class PdfHeadings
{
    private const int LongestHeading = 160;
    private const int MostLines = 4;
    private const double Larger = 1.15;
    private const double Smallest = 0.85;
    private const int Deepest = 6;

    /// <summary>The size of most letters, in points.</summary>
    public static double BodySize(IEnumerable<PdfSegment> segments) =>
        segments.GroupBy(segment => Math.Round(segment.Size * 2) / 2).MaxBy(group => group.Sum(segment => segment.Text.Length))?.Key ?? 10;

    /// <summary>Marks the headings among the blocks.</summary>
    public static void Mark(IReadOnlyList<PdfBlock> blocks, double bodySize)
    {
        var headings = new List<PdfBlock>();
        var underTitle = false;
        foreach (var block in blocks)
        {
            // Authors and a date stand under the title in large letters too, but not in bold ones.
            var isHeading = IsHeading(block, bodySize) && !(underTitle && !block.Bold && IsCentred(block, headings[0]) && block.Size < headings[0].Size);
            if (isHeading)
                headings.Add(block);
            underTitle = headings.Count == 1 && (isHeading || underTitle) && block.Size > bodySize;
        }

        var styles = headings.Select(Style).Distinct().OrderByDescending(style => style.Size).ThenBy(style => style.Depth).ThenByDescending(style => style.Bold).ToList();
        foreach (var heading in headings)
            (heading.Kind, heading.Level) = (PdfBlockKind.Heading, Math.Min(styles.IndexOf(Style(heading)) + 1, Deepest));
    }

    private static bool IsHeading(PdfBlock block, double bodySize)
    {
        if (block.Kind is not (PdfBlockKind.Paragraph or PdfBlockKind.ListItem) || block.Lines.Count > MostLines || block.Size < Smallest * bodySize)
            return false;
        var text = string.Join(' ', block.Lines.Select(line => line.Text));
        if (text.Length is < 2 or > LongestHeading || text[^1] is '.' or ',' or ';' or ':' || !text.Any(char.IsLetter))
            return false;
        var large = block.Size >= Larger * bodySize;
        return block.Kind == PdfBlockKind.ListItem ? (large || block.Bold) && Number().IsMatch(text) : large || block.Bold;
    }

    private static bool IsCentred(PdfBlock block, PdfBlock title) =>
        block.Lines[0].X > title.Lines[0].X + 1 || Math.Abs(Middle(block) - Middle(title)) < 4;

    private static double Middle(PdfBlock block) => (block.Lines[0].X + block.Lines[0].Right) / 2;

    private static (double Size, int Depth, bool Bold) Style(PdfBlock heading)
    {
        var number = Number().Match(heading.Lines[0].Text);
        return (Math.Round(heading.Size * 2) / 2, number.Success ? number.Groups[1].Value.TrimEnd('.').Count('.') + 1 : 1, heading.Bold);
    }

    [GeneratedRegex(@"^(\d{1,2}(?:\.\d{1,2})*\.?)\s+\p{Lu}")]
    private static partial Regex Number();
}
