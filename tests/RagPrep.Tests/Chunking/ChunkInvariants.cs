using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Tests.Chunking;

/// <summary>What is true of the chunks of every document.</summary>
internal static class ChunkInvariants
{
    public static void Check(Document document, IReadOnlyList<Chunk> chunks, Chunker chunker, ChunkingOptions options, Func<ReadOnlySpan<char>, int>? countTokens = null)
    {
        Assert.NotEmpty(chunks);
        Assert.Equal(chunks.Count, chunks.Select(chunk => chunk.Id).Distinct().Count());
        var covered = new int[document.Text.Length];
        var inBlock = new bool[document.Text.Length];
        foreach (var block in document.Sections.SelectMany(section => section.Blocks))
            Array.Fill(inBlock, true, block.Characters.From, block.Characters.Length);
        foreach (var chunk in chunks)
        {
            Assert.Equal(document.Text[chunk.Characters.From..chunk.Characters.To], chunk.Text);
            Assert.Equal(chunk.Text.Trim(), chunk.Text);
            Assert.NotEmpty(chunk.Text);
            Assert.InRange((countTokens ?? WordTokens.Count)(chunker.EmbeddingText(chunk)) + 2, 1, options.MaxTokens);
            Assert.Equal(1 + document.Text[..chunk.Characters.From].Count(c => c == '\n'), chunk.Lines.From);
            Assert.Equal(chunk.Lines.From + chunk.Text.Count(c => c == '\n'), chunk.Lines.To);
            for (var i = chunk.Characters.From; i < chunk.Characters.To; i++)
                covered[i]++;
            CheckUnits(chunk, options.UnitCharacters, inBlock);
        }

        foreach (var block in document.Sections.SelectMany(section => section.Blocks))
        {
            for (var i = block.Characters.From; i < block.Characters.To; i++)
                Assert.True(covered[i] == 1 || (covered[i] > 1 && options.OverlapTokens > 0) || char.IsWhiteSpace(document.Text[i]), $"Character {i} is in {covered[i]} chunks.");
        }

        foreach (var (before, chunk) in chunks.Zip(chunks.Skip(1)))
            CheckOverlap(document.Text, before, chunk, options, countTokens ?? WordTokens.Count);
    }

    private static void CheckOverlap(string text, Chunk before, Chunk chunk, ChunkingOptions options, Func<ReadOnlySpan<char>, int> countTokens)
    {
        Assert.True(chunk.Characters.From > before.Characters.From && chunk.Characters.To > before.Characters.To, "A chunk holds another one.");
        if (chunk.Characters.From >= before.Characters.To)
            return;
        Assert.Equal(before.HeadingPath, chunk.HeadingPath);
        Assert.InRange(countTokens(text.AsSpan(chunk.Characters.From..before.Characters.To)), 1, options.OverlapTokens);
    }

    private static void CheckUnits(Chunk chunk, int limit, bool[] inBlock)
    {
        Assert.NotEmpty(chunk.Units);
        var end = chunk.Characters.From;
        foreach (var unit in chunk.Units)
        {
            for (var i = end; i < unit.Characters.From; i++)
                Assert.True(char.IsWhiteSpace(chunk.Text[i - chunk.Characters.From]) || !inBlock[i], "Text between units.");
            Assert.InRange(unit.Characters.Length, 1, limit);
            end = unit.Characters.To;
        }

        Assert.Equal(chunk.Characters.To, end);
        Assert.Equal(chunk.Characters.From, chunk.Units[0].Characters.From);
    }
}
