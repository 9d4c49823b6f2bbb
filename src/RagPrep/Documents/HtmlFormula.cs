using AngleSharp.Dom;

namespace RagPrep.Documents;

/// <summary>Formulas of a page as TeX where the page has it.</summary>
internal static class HtmlFormula
{
    /// <summary>Whether an element is a formula; <paramref name="formula"/> is its TeX between '$', or the words of its MathML.</summary>
    public static bool TryRead(IElement element, out string formula)
    {
        formula = "";
        if (element.LocalName == "script" && element.GetAttribute("type") is { } type && type.StartsWith("math/tex", StringComparison.Ordinal))
        {
            formula = $"${element.TextContent.Trim()}$";
            return true;
        }

        // The visual half of a formula repeats what its MathML says.
        if (element.ClassList.Contains("katex-html"))
            return true;
        if (element.LocalName != "math")
            return false;
        var source = element.QuerySelector("annotation[encoding='application/x-tex']")?.TextContent.Trim() ?? element.GetAttribute("alttext");
        formula = source is null ? element.TextContent : $"${source}$";
        return true;
    }
}
