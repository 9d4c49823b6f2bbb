using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>Raw HTML between the blocks of Markdown: its headings, and the rest without the lines that are tags alone at its ends.</summary>
/// <remarks>The file's own text is kept, so tags inside a line stay: a citation shows them as they stand.</remarks>
internal static partial class MarkdownHtml
{
    /// <summary>Adds what says something in <paramref name="span"/>.</summary>
    public static void AddTo(SectionBuilder sections, string text, TextSpan span)
    {
        if (text.AsSpan(span.From, span.Length).StartsWith("<!--"))
            return;
        var from = span.From;
        foreach (Match heading in Heading().Matches(span.In(text)))
        {
            var words = HeadingText.Plain(heading.Groups["words"].Value);
            if (words.Length == 0 || (heading.Groups["level"].Length == 0 && !words.EndsWith('?')))
                continue;
            AddRest(sections, text, new TextSpan(from, span.From + heading.Index));
            from = span.From + heading.Index + heading.Length;
            var level = heading.Groups["level"] is { Success: true, Length: > 0 } digit ? digit.Value[0] - '0' : SectionBuilder.QuestionLevel;
            sections.Heading(level, words, new TextSpan(span.From + heading.Index, from));
        }

        AddRest(sections, text, span with { From = from });
    }

    private static void AddRest(SectionBuilder sections, string text, TextSpan span)
    {
        var lines = span.Lines(text).Where(line => Markup().Replace(line.In(text), "").Any(char.IsLetterOrDigit)).ToArray();
        if (lines.Length == 0 || !Markup().Replace(span.In(text), "").Any(char.IsLetterOrDigit))
            return;
        var start = text.AsSpan(span.From, span.Length).TrimStart();
        var kind = start.StartsWith("<table", StringComparison.OrdinalIgnoreCase) ? BlockKind.Table
            : start.StartsWith("<pre", StringComparison.OrdinalIgnoreCase) ? BlockKind.Code : BlockKind.Paragraph;
        sections.Block(kind, new TextSpan(lines[0].From, lines[^1].To).Trim(text));
    }

    [GeneratedRegex(@"<[^<>]*>")]
    private static partial Regex Markup();

    /// <summary>A heading, or the line that opens a fold: a question with its answer under it.</summary>
    [GeneratedRegex(@"<(?<name>h(?<level>[1-6])|summary)\b[^<>]*>(?<words>.{1,400}?)</\k<name>\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Heading();
}
