namespace RagPrep.Documents;

/// <summary>Tables whose cells became lines of their own with blank lines between: a run of short lines is kept together.</summary>
internal static class FlatTable
{
    private const int FewestCells = 4;
    private const int LongestCell = 60;

    /// <summary>The blocks, with each run of such lines as one paragraph.</summary>
    public static IEnumerable<Block> Join(string text, List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count;)
        {
            var end = i;
            while (end < blocks.Count && IsCell(text, blocks[end]) && (end == i || IsBlankBetween(text, blocks[end - 1], blocks[end])))
                end++;
            if (end - i >= FewestCells)
            {
                yield return new Block(BlockKind.Paragraph, blocks[i].Characters with { To = blocks[end - 1].Characters.To });
                i = end;
            }
            else
            {
                yield return blocks[i++];
            }
        }
    }

    private static bool IsCell(string text, Block block) =>
        block.Kind == BlockKind.Paragraph && block.Characters.Length <= LongestCell
        && text[block.Characters.To - 1] is not ('.' or '?' or '!' or ':')
        && text.IndexOf('\n', block.Characters.From, block.Characters.Length) < 0;

    private static bool IsBlankBetween(string text, Block before, Block after) =>
        text.AsSpan(before.Characters.To, after.Characters.From - before.Characters.To).Count('\n') > 1;
}
