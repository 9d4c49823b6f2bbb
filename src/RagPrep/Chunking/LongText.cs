using RagPrep.Documents;

namespace RagPrep.Chunking;

/// <summary>Cuts a part longer than a unit where it reads best: after ';' or ':', before an arrow, after ',', at a space.</summary>
internal static class LongText
{
    public static IEnumerable<TextSpan> Cut(string text, TextSpan part, int limit)
    {
        while (part.Length > limit)
        {
            var at = part.From + PlaceToCut(text.AsSpan(part.From, limit + 1));
            var piece = (part with { To = at }).Trim(text);
            if (piece.Length > 0)
                yield return piece;
            part = (part with { From = at }).Trim(text);
        }

        if (part.Length > 0)
            yield return part;
    }

    /// <summary>Not before two fifths, so that no unit is a crumb, nor so late that the rest is one.</summary>
    private static int PlaceToCut(ReadOnlySpan<char> window)
    {
        var from = window.Length * 2 / 5;
        foreach (var mark in (ReadOnlySpan<string>)["; ", " → ", " - ", ", ", "\n", " "])
        {
            var at = window[from..].LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= 0)
                return from + at + (mark[0] is ' ' or '\n' ? 0 : 1);
        }

        var space = window.LastIndexOf(' ');
        if (space > 0)
            return space;
        var end = window.Length - 1;
        return char.IsLowSurrogate(window[end]) && end > 1 ? end - 1 : end;
    }
}
