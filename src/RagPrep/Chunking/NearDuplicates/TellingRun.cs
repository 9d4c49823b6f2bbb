using System.Runtime.InteropServices;

namespace RagPrep.Chunking.NearDuplicates;

/// <summary>How many blocks in a row it takes to say something that is more than a label.</summary>
/// <remarks>
/// The end of the shortest such run never moves back as its start moves on, so each block's words are taken in once and out once,
/// however often a document says the same.
/// </remarks>
/// <param name="blocks">Number of blocks.</param>
/// <param name="wordsOf">The words of a block, by its place.</param>
internal sealed class TellingRun(int blocks, Func<int, List<ulong>> wordsOf)
{
    // A run that says less is a label, a rule or a row of yes and no, and means something only where it stands.
    private const int DistinctWords = 12;

    // So many blocks with so few words are no text.
    private const int MostBlocks = 200;

    private readonly Queue<List<ulong>> window = [];
    private readonly Dictionary<ulong, int> counts = [];
    private int start;

    /// <summary>Blocks of the shortest run from a block on that says enough, or null. To be asked for in reading order.</summary>
    public int? LengthFrom(int block)
    {
        for (; start < block && window.Count > 0; start++)
            Drop(window.Dequeue());
        start = block;
        while (counts.Count < DistinctWords && start + window.Count < blocks && window.Count <= MostBlocks)
            Take(wordsOf(start + window.Count));
        return counts.Count >= DistinctWords ? window.Count : null;
    }

    private void Take(List<ulong> words)
    {
        window.Enqueue(words);
        foreach (var word in words)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
    }

    private void Drop(List<ulong> words)
    {
        foreach (var word in words)
        {
            if (--CollectionsMarshal.GetValueRefOrNullRef(counts, word) == 0)
                counts.Remove(word);
        }
    }
}
