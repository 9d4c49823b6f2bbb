using RagPrep.Documents;

namespace RagPrep.Chunking.NearDuplicates;

/// <summary>The blocks of a document that repeat earlier ones word for word, and where they do.</summary>
/// <remarks>
/// Blocks repeat as runs under the same headings: a label or an 'Example:' of its own is left alone, and so is an answer that stands
/// under another question. Only the first place is cut into chunks; since a run is equal to what is kept, no sentence is lost.
/// </remarks>
internal sealed class RepeatedBlocks
{
    // Bounds the work for documents that are made of one block again and again.
    private const int MostStarts = 8;

    private readonly Document document;
    private readonly List<(Section Section, Block Block)> blocks;
    private readonly UInt128[] hashes;
    private readonly int[] keptBy;
    private readonly TellingRun telling;
    private readonly Dictionary<UInt128, List<int>> starts = [];
    private readonly Dictionary<int, List<int>> copies = [];

    private RepeatedBlocks(Document document)
    {
        this.document = document;
        blocks = [.. document.Sections.SelectMany(section => section.Blocks.Select(block => (section, block)))];
        hashes = [.. blocks.Select(item => SameText.HashOf(Text(item.Block)))];
        keptBy = [.. Enumerable.Range(0, blocks.Count)];
        telling = new TellingRun(blocks.Count, block => MinHash.Words(Text(blocks[block].Block)));
    }

    /// <summary>Compares all blocks of a document.</summary>
    public static RepeatedBlocks Of(Document document)
    {
        var found = new RepeatedBlocks(document);
        found.Find();
        return found;
    }

    /// <summary>Whether the block at a place in reading order repeats an earlier one.</summary>
    public bool IsRepeat(int block) => keptBy[block] != block;

    /// <summary>The runs of blocks that repeat what stands in a span, in reading order, each with the kept block that its first one repeats.</summary>
    public IEnumerable<(int First, int Last, int Kept)> CopiesOf(TextSpan span)
    {
        var runs = new List<(int First, int Last, int Kept)>();
        foreach (var copy in BlocksIn(span).SelectMany(block => copies.GetValueOrDefault(block) ?? []).Order())
        {
            if (runs.Count > 0 && runs[^1].Last == copy - 1 && keptBy[copy] == keptBy[copy - 1] + 1 && blocks[copy].Section == blocks[copy - 1].Section)
                runs[^1] = runs[^1] with { Last = copy };
            else
                runs.Add((copy, copy, keptBy[copy]));
        }

        return runs;
    }

    /// <summary>A block and its section, by place in reading order.</summary>
    public (Section Section, Block Block) this[int block] => blocks[block];

    private IEnumerable<int> BlocksIn(TextSpan span)
    {
        var (first, end) = (0, blocks.Count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (blocks[middle].Block.Characters.To <= span.From)
                first = middle + 1;
            else
                end = middle;
        }

        for (; first < blocks.Count && blocks[first].Block.Characters.From < span.To; first++)
            yield return first;
    }

    private void Find()
    {
        for (var i = 0; i < blocks.Count;)
        {
            var (first, length) = LongestRun(i);
            for (var k = 0; k < length; k++)
            {
                keptBy[i + k] = first + k;
                (copies.TryGetValue(first + k, out var list) ? list : copies[first + k] = []).Add(i + k);
            }

            if (length == 0)
                AddStart(i);
            i += Math.Max(length, 1);
        }
    }

    private void AddStart(int block)
    {
        if (hashes[block] == 0)
            return;
        var same = starts.TryGetValue(hashes[block], out var list) ? list : starts[hashes[block]] = [];
        if (same.Count < MostStarts)
            same.Add(block);
    }

    /// <summary>The longest run from block <paramref name="i"/> on that stands before it too, or none that says enough.</summary>
    private (int First, int Length) LongestRun(int i)
    {
        var best = (First: 0, Length: 0);
        if (hashes[i] == 0 || !starts.TryGetValue(hashes[i], out var candidates) || telling.LengthFrom(i) is not { } least)
            return best;
        foreach (var first in candidates)
        {
            var length = RunLength(first, i);
            if (length >= least && length > best.Length)
                best = (first, length);
        }

        return best;
    }

    private int RunLength(int first, int i)
    {
        var k = 0;
        while (i + k < blocks.Count && first + k < i && !IsRepeat(first + k) && IsSame(first + k, i + k))
            k++;
        return k;
    }

    private bool IsSame(int one, int other) =>
        hashes[one] == hashes[other]
        && (hashes[one] != 0 || Text(blocks[one].Block).SequenceEqual(Text(blocks[other].Block)))
        && (blocks[one].Section == blocks[other].Section || blocks[one].Section.HeadingPath.SequenceEqual(blocks[other].Section.HeadingPath));

    private ReadOnlySpan<char> Text(Block block) => document.Text.AsSpan(block.Characters.From, block.Characters.Length);
}
