using System.Text;

namespace RagPrep.Documents.Pdf;

/// <summary>Puts the pieces of a page together into segments.</summary>
internal sealed class SegmentAssembly
{
    // In parts of the font's size: two columns may stand one size apart, words of a line seldom more than half of one.
    private const double WidestSpace = 0.85;
    private const double NarrowestSpace = 0.12;
    private const double Overlap = 0.6;
    private const double ScriptShift = 0.12;
    private const double ScriptSize = 0.85;

    private readonly List<PdfSegment> segments = [];
    private readonly StringBuilder text = new();
    private readonly List<(int Start, double X, double Before)> pieces = [];
    private PdfItem first;
    private PdfItem last;
    private (double X, double Y, double Size) line;
    private int boldLetters;
    private int letters;
    private bool monospace;
    private bool spaced;

    /// <summary>The segments of a page, in the file's own order.</summary>
    public static IReadOnlyList<PdfSegment> Of(IEnumerable<PdfItem> items)
    {
        var assembly = new SegmentAssembly();
        foreach (var item in items)
            assembly.Add(item);
        assembly.End();
        return Joined(assembly.segments);
    }

    private void Add(PdfItem item)
    {
        if (string.IsNullOrWhiteSpace(item.Text))
        {
            spaced = true;
            return;
        }

        if (letters > 0 && !Continues(item))
            End();
        if (letters == 0)
            Begin(item);
        else
            Append(item);
        letters += item.Text.Length;
        boldLetters += item.Bold ? item.Text.Length : 0;
        monospace &= item.Monospace;
        last = item;
        spaced = char.IsWhiteSpace(item.Text[^1]);
    }

    private bool Continues(PdfItem item)
    {
        var size = Math.Max(item.Size, line.Size);
        var gap = item.X - last.Right;
        // Letters that stand off the line are a script only where they are small; a letter of the line's own size is another line.
        var shift = Math.Abs(item.Y - line.Y);
        var scripted = item.Size < ScriptSize * line.Size || line.Size < ScriptSize * item.Size;
        return shift <= (scripted ? 0.5 : 0.2) * size && gap >= -Overlap * size && gap <= WidestSpace * size;
    }

    private void Begin(PdfItem item)
    {
        text.Append(item.Text.TrimStart());
        (first, line, monospace) = (item, (item.X, item.Y, item.Size), true);
    }

    private void Append(PdfItem item)
    {
        var gap = item.X - last.Right;
        var space = spaced || gap > NarrowestSpace * line.Size;
        if (item.Size > line.Size / ScriptSize)
        {
            // What stood before was a raised mark, such as a footnote's number.
            space |= Math.Abs(item.Y - line.Y) > ScriptShift * item.Size;
            line = (line.X, item.Y, item.Size);
        }
        else if (!space && item.Size < ScriptSize * line.Size && Math.Abs(item.Y - line.Y) > ScriptShift * line.Size && IsScript(item.Text)
            && Math.Abs(last.Y - line.Y) <= ScriptShift * line.Size)
        {
            text.Append(item.Y < line.Y ? '^' : '_');
        }

        if (space && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            text.Append(' ');
        if (space)
            pieces.Add((text.Length, item.X, last.Right));
        text.Append(space ? item.Text.TrimStart() : item.Text);
    }

    // As in HTML: '10⁶' must not become '106'.
    private static bool IsScript(string script) => script.Trim().All(c => char.IsLetterOrDigit(c) || c is '+' or '-' or '−');

    private void End()
    {
        if (letters > 0)
            segments.Add(new PdfSegment(text.ToString().TrimEnd(), first.X, last.Right, line.Y, line.Size, 2 * boldLetters > letters, monospace) { Pieces = pieces.ToArray() });
        text.Clear();
        pieces.Clear();
        (letters, boldLetters, spaced) = (0, 0, false);
    }

    /// <summary>Segments that follow each other closely on a line though not in the file.</summary>
    private static IReadOnlyList<PdfSegment> Joined(List<PdfSegment> segments)
    {
        var byLine = segments.Select((segment, order) => (segment, order)).OrderBy(pair => Math.Round(pair.segment.Y)).ThenBy(pair => pair.segment.X);
        var joined = new List<(PdfSegment Segment, int Order)>();
        foreach (var (segment, order) in byLine)
        {
            var gap = joined.Count > 0 ? segment.X - joined[^1].Segment.Right : 0;
            if (joined.Count > 0 && joined[^1].Segment.Beside(segment) && gap >= -0.1 * segment.Size && gap <= 0.5 * segment.Size)
                joined[^1] = (Join(joined[^1].Segment, segment, gap), Math.Min(order, joined[^1].Order));
            else
                joined.Add((segment, order));
        }

        return [.. joined.OrderBy(pair => pair.Order).Select(pair => pair.Segment)];
    }

    private static PdfSegment Join(PdfSegment left, PdfSegment right, double gap)
    {
        var start = left.Text.Length + (gap > NarrowestSpace * left.Size ? 1 : 0);
        return left with
        {
            Text = left.Text.PadRight(start) + right.Text,
            Right = right.Right,
            Size = Math.Max(left.Size, right.Size),
            Bold = left.Text.Length > right.Text.Length ? left.Bold : right.Bold,
            Monospace = left.Monospace && right.Monospace,
            Pieces = [.. left.Pieces, (start, right.X, left.Right), .. right.Pieces.Select(piece => piece with { Start = piece.Start + start })],
        };
    }
}
