using System.Text.RegularExpressions;

namespace RagPrep.Documents.Pdf;

/// <summary>Running headers and footers: what comes back at the same place of page after page, whatever its digits.</summary>
internal static partial class RunningLines
{
    private const double Margin = 0.2;
    private const int OuterLines = 2;
    private const double SamePlace = 4;
    private const int Reach = 3;

    /// <summary>The pages without their running lines.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfSegment>> Without(IReadOnlyList<PdfPage> pages, IReadOnlyList<IReadOnlyList<PdfSegment>> segments)
    {
        var outer = pages.Select((page, i) => Outer(segments[i], page.Height)).ToArray();
        var places = outer.SelectMany((page, i) => page.Select(segment => (Key: Key(segment), Page: i, segment.Y))).ToLookup(place => place.Key);
        return [.. segments.Select((page, i) => (IReadOnlyList<PdfSegment>)[.. page.Where(segment => !outer[i].Contains(segment) || !IsRunning(segment, i))])];

        // A bare number needs no second one: it may be the only page.
        bool IsRunning(PdfSegment segment, int page) =>
            PageNumber().IsMatch(segment.Text)
            || places[Key(segment)].Any(place => place.Page != page && Math.Abs(place.Page - page) <= Reach && Math.Abs(place.Y - segment.Y) <= SamePlace);
    }

    /// <summary>The first and the last lines of a page, where they stand near its edge.</summary>
    private static HashSet<PdfSegment> Outer(IReadOnlyList<PdfSegment> page, double height)
    {
        var lines = page.Select(segment => Math.Round(segment.Y)).Distinct().Order().ToArray();
        var (top, bottom) = (lines.Take(OuterLines).ToHashSet(), lines.TakeLast(OuterLines).ToHashSet());
        return [.. page.Where(segment =>
            (segment.Y < Margin * height && top.Contains(Math.Round(segment.Y))) || (segment.Y > (1 - Margin) * height && bottom.Contains(Math.Round(segment.Y))))];
    }

    private static string Key(PdfSegment segment) => Digits().Replace(segment.Text, "#");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:page|p\.|[-–—])?\s*(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:/|of|[-–—])\s*\d{0,4})?$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
