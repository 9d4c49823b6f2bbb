using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Math;

namespace RagPrep.Documents.Office;

/// <summary>Formulas of Word and PowerPoint in one line, as one would type them: <c>(a+b)/2</c>, <c>x^2</c>, <c>∑_(i=1)^n</c>.</summary>
internal static class OfficeFormula
{
    public static string Write(OpenXmlElement? part) => part switch
    {
        null => "",
        Text text => Visible(text.Text),
        Fraction it => $"{Group(it.Numerator)}/{Group(it.Denominator)}",
        Superscript it => $"{Group(it.Base)}^{Group(it.SuperArgument)}",
        Subscript it => $"{Group(it.Base)}_{Group(it.SubArgument)}",
        SubSuperscript it => $"{Group(it.Base)}_{Group(it.SubArgument)}^{Group(it.SuperArgument)}",
        PreSubSuper it => $"_{Group(it.SubArgument)}^{Group(it.SuperArgument)} {Group(it.Base)}",
        Radical it => $"{Write(it.Degree)}√{Group(it.Base)}",
        Nary it => Sum(it),
        Delimiter it => Bracketed(it),
        MathFunction it => $"{Write(it.FunctionName)} {Write(it.Base)}",
        LimitLower it => $"{Write(it.Base)}_{Group(it.Limit)}",
        LimitUpper it => $"{Write(it.Base)}^{Group(it.Limit)}",
        Accent it => Accented(it),
        Matrix it => $"[{string.Join("; ", it.Elements<MatrixRow>().Select(row => string.Join(", ", row.Elements<Base>().Select(Write))))}]",
        EquationArray it => string.Join("; ", it.Elements<Base>().Select(Write)),
        Paragraph it => string.Join("; ", it.Elements<OfficeMath>().Select(Write)),
        _ => string.Concat(part.ChildElements.Select(Write)),
    };

    /// <summary>Without the sign for 'function applied' and the blank that pandoc writes where there is no bound.</summary>
    private static string Visible(string words) => words.Replace("\u2061", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);

    private static string Sum(Nary nary)
    {
        var below = Write(nary.SubArgument) is { Length: > 0 } from ? $"_{Group(from)}" : "";
        var above = Write(nary.SuperArgument) is { Length: > 0 } to ? $"^{Group(to)}" : "";
        return $"{nary.NaryProperties?.AccentChar?.Val?.Value ?? "∫"}{below}{above} {Write(nary.Base)}";
    }

    private static string Bracketed(Delimiter delimiter)
    {
        var marks = delimiter.DelimiterProperties;
        var inner = string.Join(marks?.SeparatorChar?.Val?.Value ?? "|", delimiter.Elements<Base>().Select(Write));
        return $"{marks?.BeginChar?.Val?.Value ?? "("}{inner}{marks?.EndChar?.Val?.Value ?? ")"}";
    }

    /// <summary>A combining mark stands behind its letter; over several letters it is left out.</summary>
    private static string Accented(Accent accent)
    {
        var letters = Write(accent.Base);
        return letters.Length == 1 ? letters + (accent.AccentProperties?.AccentChar?.Val?.Value ?? "\u0302") : letters;
    }

    private static string Group(OpenXmlElement? part) => Group(Write(part));

    private static string Group(string words) =>
        words.Length <= 1 || words.All(c => char.IsLetterOrDigit(c) || c == '.') || IsBracketed(words) ? words : $"({words})";

    private static bool IsBracketed(string words)
    {
        var depth = 0;
        for (var i = 0; i < words.Length; i++)
        {
            depth += words[i] == '(' ? 1 : words[i] == ')' ? -1 : 0;
            if (depth == 0 && i < words.Length - 1)
                return false;
        }

        return depth == 0 && words[0] == '(';
    }
}
