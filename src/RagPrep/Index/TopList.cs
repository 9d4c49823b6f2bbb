namespace RagPrep.Index;

/// <summary>Keeps the best of many scored chunks; equal scores go to the lower ordinal.</summary>
internal sealed class TopList(int top)
{
    private static readonly Comparer<ScoredChunk> WorstFirst = Comparer<ScoredChunk>.Create((x, y) =>
        x.Score != y.Score ? x.Score.CompareTo(y.Score) : y.Ordinal.CompareTo(x.Ordinal));

    private readonly PriorityQueue<ScoredChunk, ScoredChunk> queue = new(top + 1, WorstFirst);

    public void Add(ScoredChunk chunk)
    {
        if (queue.Count < top)
            queue.Enqueue(chunk, chunk);
        else if (WorstFirst.Compare(chunk, queue.Peek()) > 0)
            queue.DequeueEnqueue(chunk, chunk);
    }

    /// <summary>The best of several lists, best first.</summary>
    public static IReadOnlyList<ScoredChunk> Merge(IEnumerable<TopList> lists, int top) =>
        [.. lists.SelectMany(list => list.queue.UnorderedItems).Select(item => item.Element).OrderDescending(WorstFirst).Take(top)];
}
