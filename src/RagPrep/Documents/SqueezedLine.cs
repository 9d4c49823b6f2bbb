using System.Text.RegularExpressions;

namespace RagPrep.Documents;

/// <summary>A page's part that lost its line ends: code between fences, tables and bold steps, all in one line.</summary>
internal static partial class SqueezedLine
{
    private const string Fence = "```";
    private const int ShortestLine = 200;

    public static bool Is(string text, TextSpan line) =>
        line.Length >= ShortestLine && text.IndexOf('\n', line.From, line.Length) < 0
        && (text.IndexOf(Fence, line.From, line.Length, StringComparison.Ordinal) >= 0
            || text.IndexOf("|-", line.From, line.Length, StringComparison.Ordinal) >= 0
            || TableShape.Squeezed(text, line).Any()
            || BoldStart().Count(line.In(text)) > 1);

    public static IEnumerable<Block> Split(string text, TextSpan line, BlockKind kind)
    {
        var blocks = new List<Block>();
        var from = line.From;
        while (from < line.To)
        {
            var open = text.IndexOf(Fence, from, line.To - from, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf(Fence, open + Fence.Length, line.To - open - Fence.Length, StringComparison.Ordinal);
            if (close < 0)
                break;
            AddTables(blocks, text, new TextSpan(from, open), kind);
            blocks.Add(new Block(BlockKind.Code, new TextSpan(open, close + Fence.Length)));
            from = close + Fence.Length;
        }

        AddTables(blocks, text, line with { From = from }, kind);
        return blocks;
    }

    private static void AddTables(List<Block> blocks, string text, TextSpan span, BlockKind kind)
    {
        var from = span.From;
        foreach (var table in TableShape.Squeezed(text, span))
        {
            AddSteps(blocks, text, new TextSpan(from, table.From), kind);
            blocks.Add(new Block(BlockKind.Table, table));
            from = table.To;
        }

        AddSteps(blocks, text, span with { From = from }, kind);
    }

    private static void AddSteps(List<Block> blocks, string text, TextSpan span, BlockKind kind)
    {
        var from = span.From;
        foreach (var step in BoldStart().EnumerateMatches(text.AsSpan(span.From, span.Length)))
        {
            Add(blocks, text, new TextSpan(from, span.From + step.Index), kind);
            from = span.From + step.Index;
        }

        Add(blocks, text, span with { From = from }, kind);
    }

    private static void Add(List<Block> blocks, string text, TextSpan span, BlockKind kind)
    {
        span = span.Trim(text);
        if (span.Length > 0)
            blocks.Add(new Block(kind, span));
    }

    /// <summary>A step or label in bold: '**Step 1: Find gaps**', '**Answer:**'.</summary>
    [GeneratedRegex(@"(?<=\s)\*\*(?=[A-Z][^*|\n]{1,100}(?::\*\*|\*\*:)|(?:Step|Option|Part|Phase|Stage) \w+[^*|\n]{0,100}\*\*)")]
    private static partial Regex BoldStart();
}
