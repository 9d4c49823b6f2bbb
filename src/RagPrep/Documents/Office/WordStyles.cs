using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RagPrep.Documents.Office;

/// <summary>What the styles of a Word document say of a paragraph, through the styles that they are based on.</summary>
internal sealed partial class WordStyles
{
    private const int LongestChain = 32;
    private const int DeepestHeading = 6;

    private readonly Dictionary<string, Style> byId = new(StringComparer.Ordinal);
    private readonly string? defaultStyle;
    private readonly RunFonts? defaultFonts;

    public WordStyles(MainDocumentPart part)
    {
        var styles = part.StyleDefinitionsPart?.Styles;
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                byId.TryAdd(id, style);
            if (style.Type?.Value == StyleValues.Paragraph && style.Default?.Value == true)
                defaultStyle ??= style.StyleId?.Value;
        }

        defaultFonts = styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.RunFonts;
    }

    /// <summary>The level of a heading, from 1; 0 is the document's title; null where the paragraph is none.</summary>
    public int? HeadingLevel(Paragraph paragraph)
    {
        var outline = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value
            ?? First(StyleOf(paragraph), style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value);
        if (outline is not null)
            return outline < 9 ? Math.Min(outline.Value + 1, DeepestHeading) : null;
        return First<int>(StyleOf(paragraph), style => style.StyleName?.Val?.Value is not { } name ? null
            : name.Equals("Title", StringComparison.OrdinalIgnoreCase) ? 0
            : HeadingName().Match(name) is { Success: true } match ? Math.Min(match.Groups[1].Value[0] - '0', DeepestHeading) : null);
    }

    /// <summary>Whether the paragraph is a line of a table of contents, which repeats the headings.</summary>
    public bool IsContents(Paragraph paragraph) => HasName(paragraph, ContentsName());

    public bool IsCode(Paragraph paragraph) => HasName(paragraph, CodeName());

    /// <summary>The list that the paragraph is in, by itself or by its style.</summary>
    public (int? List, int? Level) Numbering(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var list = own?.NumberingId?.Val?.Value ?? First(StyleOf(paragraph), style => style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value);
        var level = own?.NumberingLevelReference?.Val?.Value
            ?? First(StyleOf(paragraph), style => style.StyleParagraphProperties?.NumberingProperties?.NumberingLevelReference?.Val?.Value)
            ?? First<int>(StyleOf(paragraph), style => ListName().Match(style.StyleName?.Val?.Value ?? "") is { Success: true } match ? match.Groups[1].Value[0] - '1' : null);
        return (list, level);
    }

    public bool IsMonospaced(Paragraph paragraph, Run run) => MonospacedFont.Is(FontOf(paragraph, run));

    public bool IsBold(Paragraph paragraph, Run run) => IsOn(run.RunProperties?.Bold)
        ?? First(run.RunProperties?.RunStyle?.Val?.Value, style => IsOn(style.StyleRunProperties?.Bold))
        ?? First(StyleOf(paragraph), style => IsOn(style.StyleRunProperties?.Bold))
        ?? false;

    public bool IsHidden(Run run) => IsOn(run.RunProperties?.Vanish) ?? First(run.RunProperties?.RunStyle?.Val?.Value, style => IsOn(style.StyleRunProperties?.Vanish)) ?? false;

    private static bool? IsOn(OnOffType? toggle) => toggle is null ? null : toggle.Val?.Value ?? true;

    private string? FontOf(Paragraph paragraph, Run run) => run.RunProperties?.RunFonts?.Ascii?.Value
        ?? FirstFont(run.RunProperties?.RunStyle?.Val?.Value)
        ?? FirstFont(StyleOf(paragraph))
        ?? defaultFonts?.Ascii?.Value;

    private string? FirstFont(string? style) => Chain(style).Select(it => it.StyleRunProperties?.RunFonts?.Ascii?.Value).FirstOrDefault(font => font is not null);

    private bool HasName(Paragraph paragraph, Regex name) => Chain(StyleOf(paragraph)).Any(style => name.IsMatch(style.StyleName?.Val?.Value ?? ""));

    private string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? defaultStyle;

    private T? First<T>(string? style, Func<Style, T?> value)
        where T : struct => Chain(style).Select(value).FirstOrDefault(it => it is not null);

    /// <summary>A style and those that it is based on; a damaged file may base styles on one another in a circle.</summary>
    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && byId.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    /// <summary>Names are stored in English in every language of Word; only their display is translated.</summary>
    [GeneratedRegex(@"^heading ([1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(?:toc|contents) (?:\d|heading)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentsName();

    [GeneratedRegex(@"\b(?:code|source ?code|preformatted|verbatim|listing|macro text)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeName();

    [GeneratedRegex(@"^list (?:bullet |number |continue )?([2-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListName();
}
