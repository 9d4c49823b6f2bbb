using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>Refuses pages whose elements are nested so deep that the parser would take minutes over them.</summary>
internal static partial class HtmlDepth
{
    /// <summary>Elements inside one another; pages of people stay under 100.</summary>
    public const int Deepest = 500;

    /// <summary>Counts open tags in one pass.</summary>
    /// <exception cref="DocumentException">There are more than <see cref="Deepest"/> inside one another.</exception>
    public static void Check(string source)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(source))
        {
            var isEnd = source[tag.Index + 1] == '/';
            depth = isEnd ? Math.Max(depth - 1, 0) : depth + 1;
            if (depth > Deepest)
                throw new DocumentException($"The page is nested too deeply: more than {Deepest} HTML elements inside one another.");
        }
    }

    /// <summary>Tags that nest; those without content or with an end tag that is often left out do not count.</summary>
    [GeneratedRegex(@"</?(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rt|rp|html|head|body)[\s/>])[A-Za-z][A-Za-z0-9-]*(?=[\s/>])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
