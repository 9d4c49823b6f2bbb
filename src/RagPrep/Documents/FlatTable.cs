namespace RagPrep.Documents;

/// <summary>
/// Tables whose cells became lines of their own: a run of short lines is a table where its columns can be told, else it is kept
/// together where blank lines stand between.
/// </summary>
internal static class FlatTable
{
    private const int FewestCells = 4;
    private const int LongestCell = 60;

    /// <summary>The blocks, with each run of such lines as one table or paragraph.</summary>
    public static IEnumerable<Block> Join(string text, List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count;)
        {
            var end = EndOfRun(text, blocks, i);
            var run = blocks[i].Characters with { To = blocks[end - 1].Characters.To };
            if (StartsAfresh(text, blocks, i) && CellsOf(text, blocks[i], run) is { } cells && CellColumns.Of(cells) is > 0 and var columns)
            {
                yield return new Block(BlockKind.Table, run, columns);
            }
            else if (end - i >= FewestCells && IsBlankBetween(text, blocks[i], blocks[i + 1]))
            {
                yield return new Block(BlockKind.Paragraph, run);
            }
            else
            {
                for (var j = i; j < end; j++)
                    yield return blocks[j];
            }

            i = end;
        }
    }

    /// <summary>The end of the lines that all stand next to each other, or all have blank lines between them.</summary>
    private static int EndOfRun(string text, List<Block> blocks, int start)
    {
        var end = start + 1;
        while (end < blocks.Count && IsCell(text, blocks[end - 1]) && IsCell(text, blocks[end])
            && IsBlankBetween(text, blocks[end - 1], blocks[end]) == IsBlankBetween(text, blocks[start], blocks[start + 1]))
            end++;
        return end;
    }

    /// <summary>Whether the first line is no later cell of a table that one too long to be a cell cut in two.</summary>
    private static bool StartsAfresh(string text, List<Block> blocks, int start) =>
        start == 0 || (!IsCell(text, blocks[start - 1])
            && (start == 1 || text[blocks[start - 1].Characters.To - 1] == ':' || !IsCell(text, blocks[start - 2])));

    /// <summary>The lines of a run, or null where one is no cell.</summary>
    private static List<string>? CellsOf(string text, Block first, TextSpan run)
    {
        var cells = new List<string>();
        foreach (var line in first.Kind == BlockKind.Paragraph ? run.TrimmedLines(text) : [])
        {
            if (!IsCell(line.In(text)))
                return null;
            cells.Add(line.In(text));
        }

        return cells;
    }

    private static bool IsCell(string text, Block block) =>
        block.Kind == BlockKind.Paragraph && IsCell(text.AsSpan(block.Characters.From, block.Characters.Length))
        && text.IndexOf('\n', block.Characters.From, block.Characters.Length) < 0;

    private static bool IsCell(ReadOnlySpan<char> line) =>
        line.Length <= LongestCell && line[0] != '#' && line[^1] is not ('.' or '?' or '!' or ':') && !line.Contains('\t');

    private static bool IsBlankBetween(string text, Block before, Block after) =>
        text.AsSpan(before.Characters.To, after.Characters.From - before.Characters.To).Count('\n') > 1;
}
