using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>A drawing with its title, legend and what to read from it.</summary>
internal static class Figure
{
    /// <summary>The whole figure.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="note">How to read it.</param>
    /// <param name="drawing">The drawing.</param>
    /// <param name="legend">Style and name of each series; none makes no legend.</param>
    public static Markup Of(string title, string note, SvgPlot drawing, IEnumerable<(string Style, string Name)> legend) => Markup.Of($"""
        <figure><figcaption><b>{title}</b> <span>{note}</span></figcaption>
        {drawing.Draw()}{Legend([.. legend])}</figure>
        """);

    /// <summary>The systems of a plot, those without a colour as one.</summary>
    public static IEnumerable<(string Style, string Name)> Systems(IEnumerable<SummaryRow> rows, Palette palette)
    {
        var all = rows.OrderBy(row => row.Number).ToList();
        var coloured = all.Where(row => palette[row] != Palette.Other).Select(row => (palette[row], $"{row.Number}  {row.System.System}"));
        var grey = all.Where(row => palette[row] == Palette.Other).Select(row => row.Number).ToList();
        return grey.Count == 0 ? coloured : coloured.Append((Palette.Other, $"{string.Join(", ", grey)}  other systems"));
    }

    private static Markup Legend(List<(string Style, string Name)> series) => series.Count == 0 ? default : Markup.Of(
        $"""<ul class="legend">{series.Select(item => Markup.Of($"""<li><svg class="swatch" viewBox="0 0 28 10" aria-hidden="true"><path class="line {item.Style}" d="M1 5H27"/></svg>{item.Name}</li>"""))}</ul>""");
}
