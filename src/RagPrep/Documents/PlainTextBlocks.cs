using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>The headings and blocks of plain text.</summary>
internal sealed partial class PlainTextBlocks
{
    private readonly SectionBuilder sections;
    private readonly string text;
    private readonly TextSpan[] lines;
    private readonly bool wrapped;
    private readonly List<Block> pending = [];
    private int paragraph = -1;
    private int barren;

    private PlainTextBlocks(SectionBuilder sections, string text, TextSpan span)
    {
        this.sections = sections;
        this.text = text;
        lines = [.. span.Lines(text)];
        // With hardly a blank line, line ends are all the structure there is: each line is a paragraph.
        wrapped = lines.Count(line => Line(line).IsWhiteSpace()) * 20 > lines.Length;
    }

    /// <summary>Adds what stands in <paramref name="span"/> of <paramref name="text"/>.</summary>
    public static void AddTo(SectionBuilder sections, string text, TextSpan span) => new PlainTextBlocks(sections, text, span).Run();

    private void Run()
    {
        var i = 0;
        while (i < lines.Length && Line(lines[i]).IsWhiteSpace())
            i++;
        if (i < lines.Length && HeadingShape.LevelOf(Line(lines[i]), "", After(i), true) == 0
            && UnderlinedLevel(i) == 0 && HeadingShape.IsTitle(Line(lines[i]), After(i)))
        {
            Heading(1, lines[i]);
            i++;
        }

        while (i < lines.Length)
            i = Step(i);
        CloseParagraph(lines.Length);
        Flush();
    }

    /// <summary>Reads what starts at line <paramref name="i"/>; returns the line after it.</summary>
    private int Step(int i)
    {
        var line = Line(lines[i]);
        if (line.IsWhiteSpace())
            return CloseParagraph(i) + 1;
        // '1. Title' over a line of '---' is a heading, not the first item of a list.
        var end = EndOfBlock(i, out var kind);
        if (end > i && !(kind == BlockKind.ListItem && IsFullyUnderlined(i)))
        {
            CloseParagraph(i);
            var span = (lines[i] with { To = lines[end - 1].To }).Trim(text);
            pending.AddRange(kind == BlockKind.ListItem ? ParagraphShape.Split(text, span, kind) : [new Block(kind, span)]);
            return end;
        }

        if (UnderlinedLevel(i) is > 0 and var underlined)
            return Heading(underlined, lines[i] with { To = lines[i + 1].To }, i) + 2;
        var before = i == 0 ? default : Line(lines[i - 1]);
        if (HeadingShape.LevelOf(line, before, After(i), i + 1 >= lines.Length || Line(lines[i + 1]).IsWhiteSpace()) is > 0 and var level)
            return Heading(level, lines[i], i) + 1;
        if (paragraph < 0)
            paragraph = i;
        if (HeadingShape.Glued(text, lines[i]) is >= 0 and var glued)
        {
            CloseParagraph(i + 1, glued);
            Heading(2, lines[i] with { From = glued });
        }
        else if (!wrapped)
        {
            CloseParagraph(i + 1);
        }

        return i + 1;
    }

    private int EndOfBlock(int i, out BlockKind kind)
    {
        kind = BlockKind.Code;
        if (Line(lines[i]).TrimStart().StartsWith("```") && EndOfFence(i) is > 0 and var fence)
            return fence;
        kind = BlockKind.Table;
        var end = i;
        while (end < lines.Length && TableShape.IsRow(Line(lines[end])))
            end++;
        if (end - i >= 2)
            return end;
        kind = BlockKind.ListItem;
        if (lines[i].Length < 2_000 && ListMark().IsMatch(Line(lines[i])))
            return EndOfItem(i);
        kind = BlockKind.Code;
        return i < barren ? i : CodeShape.EndOfRegion(text, lines, i, out barren);
    }

    private int EndOfFence(int open)
    {
        if (Line(lines[open]).TrimStart()[3..].Contains("```", StringComparison.Ordinal))
            return 0;
        for (var i = open + 1; i < lines.Length; i++)
        {
            if (Line(lines[i]).TrimStart().StartsWith("```"))
                return i + 1;
        }

        return 0;
    }

    /// <summary>An item goes on while lines are indented deeper than its mark and are no items themselves.</summary>
    private int EndOfItem(int first)
    {
        var indent = Indent(first);
        var i = first + 1;
        while (i < lines.Length && !Line(lines[i]).IsWhiteSpace() && Indent(i) > indent && !ListMark().IsMatch(Line(lines[i])))
            i++;
        return i;
    }

    private int Indent(int i) => lines[i].Length - Line(lines[i]).TrimStart().Length;

    private bool IsFullyUnderlined(int i) => UnderlinedLevel(i) > 0 && lines[i + 1].Length >= lines[i].Length - 1;

    private int UnderlinedLevel(int i) =>
        i + 1 < lines.Length && (i == 0 || paragraph < 0) && !TableShape.IsRow(Line(lines[i])) ? HeadingShape.UnderlinedLevel(Line(lines[i]), Line(lines[i + 1])) : 0;

    private int Heading(int level, TextSpan span, int line = -1)
    {
        if (line >= 0)
            CloseParagraph(line);
        Flush();
        var words = HeadingText.Plain(span.In(text));
        sections.Heading(level, QuestionMark().Replace(words, ""), span.Trim(text));
        return line;
    }

    private int CloseParagraph(int end, int? at = null)
    {
        if (paragraph >= 0)
        {
            var span = new TextSpan(lines[paragraph].From, at ?? lines[end - 1].To).Trim(text);
            if (span.Length > 0 && !EmptyText.KeepsPlace(text.AsSpan(span.From, span.Length)))
                pending.AddRange(ParagraphShape.Split(text, span, BlockKind.Paragraph));
            paragraph = -1;
        }

        return end;
    }

    private void Flush()
    {
        foreach (var block in FlatTable.Join(text, pending))
            sections.Block(block);
        pending.Clear();
    }

    private ReadOnlySpan<char> After(int i)
    {
        do
            i++;
        while (i < lines.Length && Line(lines[i]).IsWhiteSpace());
        return i < lines.Length ? Line(lines[i]) : default;
    }

    private ReadOnlySpan<char> Line(TextSpan line) => text.AsSpan(line.From, line.Length);

    [GeneratedRegex(@"^\s*(?:[-*+•◦▪→✅❌✓✔☐□]\s+\S|[-–]\s+\S|\d{1,3}[.)]\s+\S|[a-z][.)]\s+\S|(?:Step|Phase|Stage)\s+\d+\s*[:.—–-])")]
    private static partial Regex ListMark();

    /// <summary>'Q:' says nothing; 'Q16:' is a name.</summary>
    [GeneratedRegex(@"^(?:Q|Question)\s*:\s*(?=\w)")]
    private static partial Regex QuestionMark();
}
