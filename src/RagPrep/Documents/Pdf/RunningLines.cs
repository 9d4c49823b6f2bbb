using System.Text.RegularExpressions;

namespace RagPrep.Documents.Pdf;

/// <summary>Running headers and footers: what comes back at the same place of page after page, whatever its digits.</summary>
internal static partial class RunningLines
{
    private const double Margin = 0.13;
    private const double NumberMargin = 0.1;
    private const double SamePlace = 4;

    /// <summary>The pages without their running lines.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfSegment>> Without(IReadOnlyList<PdfPage> pages, IReadOnlyList<IReadOnlyList<PdfSegment>> segments)
    {
        var places = new Dictionary<string, List<(int Page, double Y)>>();
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var segment in segments[i].Where(segment => InMargin(segment, pages[i], Margin)))
                (places.TryGetValue(Key(segment), out var list) ? list : places[Key(segment)] = []).Add((i, segment.Y));
        }

        return [.. pages.Select((page, i) => (IReadOnlyList<PdfSegment>)[.. segments[i].Where(segment => !IsRunning(segment, page, i, places))])];
    }

    private static bool IsRunning(PdfSegment segment, PdfPage page, int index, Dictionary<string, List<(int Page, double Y)>> places)
    {
        if (!InMargin(segment, page, Margin))
            return false;
        // A page of a chapter's end may be the only one with its number at that height, so a bare number needs no second one.
        if (InMargin(segment, page, NumberMargin) && PageNumber().IsMatch(segment.Text))
            return true;
        return places[Key(segment)].Exists(place => place.Page != index && Math.Abs(place.Page - index) <= 3 && Math.Abs(place.Y - segment.Y) <= SamePlace);
    }

    private static bool InMargin(PdfSegment segment, PdfPage page, double share) =>
        segment.Y < share * page.Height || segment.Y > (1 - share) * page.Height;

    private static string Key(PdfSegment segment) => Digits().Replace(segment.Text, "#");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:page|p\.|[-–—])?\s*(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:/|of|[-–—])\s*\d{0,4})?$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
