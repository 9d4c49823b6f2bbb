using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>Tells headings of plain text by their shape.</summary>
internal static partial class HeadingShape
{
    private const int LongestHeading = 120;
    private const int ShortestText = 50;

    /// <summary>The level of the heading in <paramref name="line"/>, or 0.</summary>
    /// <param name="line">The line.</param>
    /// <param name="before">The line above, empty at the start.</param>
    /// <param name="after">The next line that is not blank, empty at the end.</param>
    /// <param name="blankAfter">Whether a blank line follows at once.</param>
    public static int LevelOf(ReadOnlySpan<char> line, ReadOnlySpan<char> before, ReadOnlySpan<char> after, bool blankAfter)
    {
        line = line.TrimEnd();
        if (line.Length is 0 or > LongestHeading || CodeShape.IsCode(line))
            return QuestionLevel(line);
        var alone = before.IsWhiteSpace();
        if (alone && Marked().IsMatch(line) && !CodeShape.IsCode(after))
            return line.IndexOfAnyExcept('#');
        if (Numbered().IsMatch(line))
            return QuestionLevel(line) is > 0 and var level ? level : 2;
        if (line[^1] == '¶' && line[0] is not ' ')
            return 2;
        if (alone && blankAfter && Decimal().IsMatch(line) && !ListNumber().IsMatch(after))
            return 1 + line[..line.IndexOf(' ')].TrimEnd('.').Count('.') + 1;
        if (alone && Lettered().IsMatch(line))
            return 2;
        // Cells of a flattened table stand alone in capitals too; text follows a heading.
        if (alone && Capitals().IsMatch(line) && (!blankAfter || after.Length >= ShortestText))
            return 2;
        return QuestionLevel(line);
    }

    /// <summary>1 or 2 where <paramref name="after"/> underlines <paramref name="line"/> with '===' or '---', else 0.</summary>
    public static int UnderlinedLevel(ReadOnlySpan<char> line, ReadOnlySpan<char> after)
    {
        after = after.TrimEnd();
        if (line.IsWhiteSpace() || line.Length > LongestHeading || after.Length < 3)
            return 0;
        return !after.ContainsAnyExcept('=') ? 1 : !after.ContainsAnyExcept('-') ? 2 : 0;
    }

    /// <summary>Whether a text's first line is its title: short, no sentence, no list, no code, no 'Definition: …'.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line, ReadOnlySpan<char> after)
    {
        line = line.Trim();
        return line.Length is > 3 and <= 100 && char.IsLetter(line[0]) && line[^1] is not ('.' or ',' or ';' or ':')
            && !line.Contains('|') && !Remark().IsMatch(line) && !CodeShape.IsCode(line) && !CodeShape.IsCode(after);
    }

    /// <summary>Where a numbered heading is glued to the end of a line: its start in the line, or -1.</summary>
    public static int Glued(string text, TextSpan line)
    {
        var from = Math.Max(line.From, line.To - LongestHeading);
        var match = GluedHeading().Match(text, from, line.To - from);
        return match.Success && match.Index > line.From && match.Index + match.Length == line.To ? match.Index : -1;
    }

    private static int QuestionLevel(ReadOnlySpan<char> line) =>
        line.Length is > 0 and <= 200 && Question().IsMatch(line) ? SectionBuilder.QuestionLevel : 0;

    [GeneratedRegex(@"^(?:Definition|Note|Example|Answer|Tip|Warning)\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^#{1,6} +\S")]
    private static partial Regex Marked();

    /// <summary>'Exercise S7: Difference in Differences', 'Chapter 3. Sampling'.</summary>
    [GeneratedRegex(@"^(?:(?:Exercise|Chapter|Lesson|Module|Lecture|Case Study|Question|Problem|Part|Section|Topic)\s+[A-Z]{0,3}\d+(?:\.\d+)*\s*[:.)—–-]\s*\S[^→|]{1,90}|Q\d+\s*[:.)]\s*[\p{L}\d].*)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\d+(?:\.\d+)*\.? +[A-Z][^.;|→]{1,80}$")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^\s*\d+[.)]\s")]
    private static partial Regex ListNumber();

    [GeneratedRegex(@"^[A-Z][A-Z0-9 &/,()'’:+-]{4,79}$")]
    private static partial Regex Capitals();

    /// <summary>'B. BUILD A STORY BANK', 'IV. RESULTS'.</summary>
    [GeneratedRegex(@"^(?:[A-Z]|[IVX]{2,4})\. +[A-Z][A-Z0-9 &/,()'’:+-]{2,79}$")]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^(?:Q|Question)\s*:\s*\w")]
    private static partial Regex Question();

    [GeneratedRegex(@"(?<=[a-z.)\]?!])(?:Exercise|Chapter|Lesson|Module|Problem)\s+[A-Z]{0,3}\d+\s*:\s[^\n|`*]{3,90}$", RegexOptions.RightToLeft)]
    private static partial Regex GluedHeading();
}
