using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>A page's part that lost its line ends: code between fences, tables, bold steps and lists, all in one line.</summary>
internal sealed partial class SqueezedLine
{
    /// <summary>A shorter line reads well as it is.</summary>
    public const int ShortestLine = 200;

    private const string Fence = "```";

    private readonly string text;
    private readonly BlockKind kind;
    private readonly bool hasSteps;
    private readonly List<Block> blocks = [];

    private SqueezedLine(string text, TextSpan line, BlockKind kind)
    {
        this.text = text;
        this.kind = kind;
        // One bold label is what any paragraph may have.
        hasSteps = text.IndexOf(Fence, line.From, line.Length, StringComparison.Ordinal) >= 0
            || TableShape.Squeezed(text, line).Any() || BoldStart().Count(text.AsSpan(line.From, line.Length)) > 1;
        AddCode(line);
    }

    /// <summary>The blocks of a line; what is no table, code or item of a list is of <paramref name="kind"/>. Where it is nothing else, one.</summary>
    public static IReadOnlyList<Block> Split(string text, TextSpan line, BlockKind kind) => new SqueezedLine(text, line, kind).blocks;

    private void AddCode(TextSpan line)
    {
        var from = line.From;
        while (from < line.To)
        {
            var open = text.IndexOf(Fence, from, line.To - from, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf(Fence, open + Fence.Length, line.To - open - Fence.Length, StringComparison.Ordinal);
            if (close < 0)
                break;
            AddTables(new TextSpan(from, open));
            blocks.Add(new Block(BlockKind.Code, new TextSpan(open, close + Fence.Length)));
            from = close + Fence.Length;
        }

        AddTables(line with { From = from });
    }

    private void AddTables(TextSpan span)
    {
        var from = span.From;
        foreach (var table in TableShape.Squeezed(text, span))
        {
            AddSteps(new TextSpan(from, table.From));
            blocks.Add(new Block(BlockKind.Table, table));
            from = table.To;
        }

        AddSteps(span with { From = from });
    }

    private void AddSteps(TextSpan span)
    {
        var from = span.From;
        if (hasSteps)
        {
            foreach (var step in BoldStart().EnumerateMatches(text.AsSpan(span.From, span.Length)))
            {
                AddItems(new TextSpan(from, span.From + step.Index));
                from = span.From + step.Index;
            }
        }

        AddItems(span with { From = from });
    }

    private void AddItems(TextSpan span)
    {
        var from = span.From;
        var item = kind;
        foreach (var start in span.Length < ShortestLine ? [] : InlineList.Starts(text, span))
        {
            Add(item, new TextSpan(from, start));
            (from, item) = (start, BlockKind.ListItem);
        }

        Add(item, span with { From = from });
    }

    /// <summary>Words that lead in to a list are a paragraph, wherever they stand.</summary>
    private void Add(BlockKind item, TextSpan span)
    {
        span = span.Trim(text);
        if (span.Length > 0)
            blocks.Add(new Block(text[span.To - 1] == ':' ? BlockKind.Paragraph : item, span));
    }

    /// <summary>A step or label in bold: '**Step 1: Find gaps**', '**Answer:**'.</summary>
    [GeneratedRegex(@"(?<=\s)(?<!\d\.\s)\*\*(?=[A-Z][^*|\n]{1,100}:\*\*|(?:Step|Option|Part|Phase|Stage) \w+[^*|\n]{0,100}\*\*)")]
    private static partial Regex BoldStart();
}
