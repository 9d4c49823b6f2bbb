namespace RagPrep.Evaluation.Reports.Html;

/// <summary>HTML or SVG in which all text is encoded: it is only made of literals, of other markup and of holes that encode.</summary>
internal readonly record struct Markup
{
    private readonly string? value;

    private Markup(string value) => this.value = value;

    /// <summary>Makes markup of an interpolated string; see <see cref="MarkupHandler"/>.</summary>
    public static Markup Of(MarkupHandler text) => new(text.ToString());

    /// <summary>One after the other.</summary>
    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts));

    /// <summary>As it is written.</summary>
    public override string ToString() => value ?? "";
}
