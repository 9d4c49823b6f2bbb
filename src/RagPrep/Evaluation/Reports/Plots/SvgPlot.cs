using RagPrep.Evaluation.Reports.Html;

namespace RagPrep.Evaluation.Reports.Plots;

/// <summary>A plot with two axes as SVG. Colours come from the style sheet by class, so that it is readable on light and dark grounds.</summary>
/// <param name="title">What it is, for those who do not see it.</param>
/// <param name="description">What it says, for those who do not see it.</param>
/// <param name="x">Axis to the right.</param>
/// <param name="y">Axis upwards.</param>
internal sealed class SvgPlot(string title, string description, Axis x, Axis y)
{
    private const int Width = 440;
    private const int Height = 300;
    private const int Left = 56;
    private const int Right = 16;
    private const int Top = 14;
    private const int Bottom = 50;
    private readonly List<Markup> marks = [];

    /// <summary>Where a value of the horizontal axis is.</summary>
    public double X(double value) => Left + (x.Scale.Fraction(value) * (Width - Left - Right));

    /// <summary>Where a value of the vertical axis is; upwards is less.</summary>
    public double Y(double value) => Height - Bottom - (y.Scale.Fraction(value) * (Height - Top - Bottom));

    /// <summary>Joins points by straight lines.</summary>
    /// <param name="points">Values of both axes.</param>
    /// <param name="style">Classes of the style sheet.</param>
    /// <param name="name">Shown where the line is pointed at.</param>
    public void Line(IEnumerable<(double X, double Y)> points, string style, string name) =>
        marks.Add(Markup.Of($"""<path class="line {style}" d="{PathOf(points)}"><title>{name}</title></path>"""));

    /// <summary>A filled circle.</summary>
    public void Dot((double X, double Y) point, string style, string name, double radius = 4) =>
        marks.Add(Markup.Of($"""<circle class="dot {style}" cx="{X(point.X):0.##}" cy="{Y(point.Y):0.##}" r="{radius:0.##}"><title>{name}</title></circle>"""));

    /// <summary>A rectangle between two corners, in values of the axes.</summary>
    public void Bar((double X, double Y) from, (double X, double Y) to, string style, string name)
    {
        var (left, right) = (Math.Min(X(from.X), X(to.X)), Math.Max(X(from.X), X(to.X)));
        var (top, bottom) = (Math.Min(Y(from.Y), Y(to.Y)), Math.Max(Y(from.Y), Y(to.Y)));
        marks.Add(Markup.Of($"""<rect class="bar {style}" x="{left:0.##}" y="{top:0.##}" width="{right - left:0.##}" height="{bottom - top:0.##}"><title>{name}</title></rect>"""));
    }

    /// <summary>Text centred at a place, moved by some units of the drawing.</summary>
    public void Label((double X, double Y) point, string text, double right = 0, double down = 0) =>
        marks.Add(Markup.Of($"""<text class="label" x="{X(point.X) + right:0.##}" y="{Y(point.Y) + down:0.##}">{text}</text>"""));

    /// <summary>The whole drawing.</summary>
    public Markup Draw() => Markup.Of($"""
        <svg class="plot" viewBox="0 0 {Width} {Height}" role="img"><title>{title}</title><desc>{description}</desc>
        {x.Scale.Ticks.Select(TickX)}{y.Scale.Ticks.Select(TickY)}<path class="axis" d="M{Left} {Height - Bottom}H{Width - Right}"/>
        <text class="axis-label" x="{(Left + Width - Right) / 2}" y="{Height - 10}">{x.Label}</text>
        <text class="axis-label" transform="translate(14 {(Top + Height - Bottom) / 2}) rotate(-90)">{y.Label}</text>
        {marks}</svg>
        """);

    /// <summary>The points as the data of an SVG path.</summary>
    public string PathOf(IEnumerable<(double X, double Y)> points) =>
        string.Concat(points.Select((point, i) => FormattableString.Invariant($"{(i == 0 ? 'M' : 'L')}{X(point.X):0.##} {Y(point.Y):0.##}")));

    private Markup TickX(double value) => Markup.Of(
        $"""<path class="grid" d="M{X(value):0.##} {Top}V{Height - Bottom}"/><text class="tick" x="{X(value):0.##}" y="{Height - Bottom + 17}">{value:0.####}</text>""");

    private Markup TickY(double value) => Markup.Of(
        $"""<path class="grid" d="M{Left} {Y(value):0.##}H{Width - Right}"/><text class="tick left" x="{Left - 7}" y="{Y(value) + 4:0.##}">{value:0.####}</text>""");
}
