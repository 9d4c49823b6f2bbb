using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>Tells lines of code without fences or indentation: statements, calls, assignments, SQL, brackets.</summary>
internal static partial class CodeShape
{
    private const int LongestLine = 300;
    private const int LongestGap = 3;

    /// <summary>Whether a line can hardly be anything but code.</summary>
    public static bool IsCode(ReadOnlySpan<char> line) =>
        line.Length <= LongestLine && (IsStatement(line.TrimStart()) || Assignment().IsMatch(line) || Call().IsMatch(line) || Bracket().IsMatch(line));

    /// <summary>Where a region of code that starts at <paramref name="first"/> ends (the line after its last), or <paramref name="first"/> where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">The line to start from.</param>
    /// <param name="barren">Where none does: no line before this one starts a region either, so that a long comment need not be read again from each of its lines.</param>
    public static int EndOfRegion(string text, IReadOnlyList<TextSpan> lines, int first, out int barren)
    {
        int end = first, strong = 0, gap = 0;
        for (var i = first; i < lines.Count && gap <= LongestGap; i++)
        {
            var line = text.AsSpan(lines[i].From, lines[i].Length);
            if (IsCode(line))
            {
                strong++;
                end = i + 1;
                gap = 0;
            }
            else if (MayContinue(line) && (i > first || Comment().IsMatch(line)))
            {
                gap++;
                // A comment or an indented line right after code is code itself; other lines only where more code follows.
                if (end == i && !line.IsWhiteSpace() && Attached().IsMatch(line))
                {
                    end = i + 1;
                    gap = 0;
                }
            }
            else
            {
                break;
            }
        }

        barren = end;
        return strong >= 2 ? end : first;
    }

    /// <summary>The blocks of a paragraph that code may have been pasted into: regions of code, and what stands between them.</summary>
    public static IEnumerable<Block> Split(string text, TextSpan paragraph)
    {
        // One line is no region: most paragraphs are spared the patterns.
        if (!text.AsSpan(paragraph.From, paragraph.Length).Contains('\n'))
        {
            yield return new Block(BlockKind.Paragraph, paragraph.Trim(text));
            yield break;
        }

        TextSpan[] lines = [.. paragraph.Lines(text)];
        var (from, barren) = (paragraph.From, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            var end = i < barren ? i : EndOfRegion(text, lines, i, out barren);
            if (end == i)
                continue;
            if (new TextSpan(from, lines[i].From).Trim(text) is { Length: > 0 } before)
                yield return new Block(BlockKind.Paragraph, before);
            from = lines[end - 1].To;
            yield return new Block(BlockKind.Code, (lines[i] with { To = from }).Trim(text));
            i = end - 1;
        }

        if ((paragraph with { From = from }).Trim(text) is { Length: > 0 } rest)
            yield return new Block(BlockKind.Paragraph, rest);
    }

    private static bool MayContinue(ReadOnlySpan<char> line) =>
        line.Length <= LongestLine && !Prose().IsMatch(line);

    // Not one pattern: the just-in-time compiler took 10 MB for it, and keeps them.
    private static bool IsStatement(ReadOnlySpan<char> start) =>
        PythonStatement().IsMatch(start) || PythonBlock().IsMatch(start) || BracesStatement().IsMatch(start) || SqlStatement().IsMatch(start) || SignedStatement().IsMatch(start);

    [GeneratedRegex(@"^(?:import [\w.]+(?: as \w+)?(?:, [\w.]+(?: as \w+)?)*\s*;?(?:\s*#.*)?$|from \w[\w.]* import |def \w+\(|return\b(?! to\b)|print\(|pip install |assert |raise \w+|lambda )")]
    private static partial Regex PythonStatement();

    [GeneratedRegex(@"^(?:for .+ in .+:|if .+:\s*(?:#.*)?$|elif .+:|else:|try:|except\b.*:|finally:|with .+:\s*$|while .+:)")]
    private static partial Regex PythonBlock();

    [GeneratedRegex(@"^(?:(?:async |public |private |static )*(?:class|struct|enum|record|interface) \w+\s*[({:;]?|for ?\(|if ?\(.+\)|else\s*\{|(?:var|let|const) \w+|function \w*\(|using [\w.]+;)")]
    private static partial Regex BracesStatement();

    [GeneratedRegex(@"^(?:SELECT\b|FROM [\w`(]|WHERE\b|GROUP BY\b|ORDER BY\b|PARTITION BY\b|(?:LEFT |RIGHT |INNER |FULL |CROSS )?(?:OUTER )?JOIN\b|HAVING\b|LIMIT \d|INSERT INTO|CREATE (?:TABLE|OR|INDEX|VIEW)|WITH (?:RECURSIVE )?\w+ AS|UNION\b|CASE\b|WHEN\b|THEN\b|ELSE\b|END\b|UPDATE \w+|DELETE FROM|AND [\w.]+ ?[=<>I]|ON [\w.]+ ?=)")]
    private static partial Regex SqlStatement();

    /// <summary>Decorators, and lines of a shell or a notebook.</summary>
    [GeneratedRegex(@"^(?:@\w+[.\w]*(?:\(.*\))?$|#include|>>> |\$ \w+|!pip install )")]
    private static partial Regex SignedStatement();

    [GeneratedRegex(@"^\s*[\w.\[\]'""]+(?:\s*,\s*[\w.\[\]'""]+)*\s*(?::\s*\w+(?:\[[\w\[\], ]*\])?)?\s*(?:[-+*/|:]|\*\*|//)?=(?!=)\s*\S")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^\s*[\w.\[\]]+\(.*\)?[,;:]?\s*(?:#.*)?$(?<=[(),;:\[\{]\s*(?:#.*)?)")]
    private static partial Regex Call();

    [GeneratedRegex(@"^\s*[)\]}]+[)\]},;:.]*|[\[({]\s*$|;\s*(?:--.*|//.*)?$")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\s*(?:#(?!#)|//|--)\s?\S")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:\s*(?:#(?!#)|//|--)|\s{2,}\S|\t|.*,\s*(?:(?:#|--).*)?$|\s*[""'].*[""'][,)\]]*$)")]
    private static partial Regex Attached();

    /// <summary>Lines that are surely no code: list items, table rows, questions, sentences of several words, with or without a label before them.</summary>
    [GeneratedRegex(@"^(?:[-*•→✅❌] |\|.*\||\d+[.)] |#{2,} |Q\d*:|A:|(?=[A-Z])(?:[\w’'`,/()""-]+ ){4,}[^=;{}]*$|[A-Z][\w -]*:\s*$|[A-Z][\w-]*(?: [\w-]+){0,2}: ""?(?=[A-Z])(?:[\w’'`,/()""-]+ ){3,}[^=;{}]*$)")]
    private static partial Regex Prose();
}
