using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace RagPrep.Evaluation.Reports.Html;

/// <summary>Builds <see cref="Markup"/>: literals as they are, text encoded (for elements and quoted attributes), numbers with a decimal point. Other types do not compile.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + (formattedCount * 12));

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(Markup markup) => text.Append(markup);

    public void AppendFormatted(IEnumerable<Markup> parts)
    {
        foreach (var part in parts)
            text.Append(part);
    }

    public void AppendFormatted(string? value) => text.Append(WebUtility.HtmlEncode(value));

    public void AppendFormatted(int value) => text.Append(CultureInfo.InvariantCulture, $"{value}");

    public void AppendFormatted(double value, string? format = null) => text.Append(value.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
