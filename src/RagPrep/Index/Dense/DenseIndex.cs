using System.Collections.Concurrent;

namespace RagPrep.Index.Dense;

/// <summary>
/// Exact search in two grains: a chunk's score is the mean of its own vector's cosine and its best unit's, or its
/// own alone where it has no unit. Chunk <c>c</c>'s units are <c>unitStarts[c]</c> to <c>unitStarts[c + 1] - 1</c>.
/// </summary>
internal sealed class DenseIndex(VectorBlocks chunks, VectorBlocks units, int[] unitStarts)
{
    // Below this many vectors a second thread costs more than it brings.
    private const int VectorsPerTask = 8192;

    public int Count => chunks.Count;

    /// <summary>Best chunks first, ties by ordinal.</summary>
    /// <param name="query">Vector of the blocks' dimensions.</param>
    /// <param name="top">At most so many.</param>
    /// <param name="allowed">The chunks that count, or null for all.</param>
    public IReadOnlyList<ScoredChunk> Search(ReadOnlySpan<float> query, int top, ChunkSet? allowed)
    {
        var quantized = new QuantizedQuery(query);
        var tasks = Math.Clamp((chunks.Count + units.Count) / VectorsPerTask, 1, Environment.ProcessorCount);
        var size = (Count + tasks - 1) / Math.Max(tasks, 1);
        var lists = new TopList[tasks];
        if (tasks == 1)
            lists[0] = Scan(quantized, 0, Count, top, allowed);
        else
            Parallel.ForEach(Partitioner.Create(0, tasks, 1), range =>
                lists[range.Item1] = Scan(quantized, range.Item1 * size, Math.Min(Count, (range.Item1 + 1) * size), top, allowed));
        return TopList.Merge(lists, top);
    }

    /// <summary>Cosine of a chunk's own vector.</summary>
    public float Similarity(ReadOnlySpan<float> query, int chunk) => chunks.Score(new QuantizedQuery(query), chunk);

    /// <summary>Cosine of each unit of a chunk.</summary>
    public float[] UnitSimilarities(ReadOnlySpan<float> query, int chunk)
    {
        var quantized = new QuantizedQuery(query);
        var similarities = new float[unitStarts[chunk + 1] - unitStarts[chunk]];
        for (var i = 0; i < similarities.Length; i++)
            similarities[i] = units.Score(quantized, unitStarts[chunk] + i);
        return similarities;
    }

    public void Write(Stream stream)
    {
        var writer = new ArrayWriter(stream);
        chunks.Write(writer);
        units.Write(writer);
        writer.Write(unitStarts);
        writer.Finish();
    }

    public static DenseIndex Read(Stream stream)
    {
        var reader = new ArrayReader(stream);
        var index = new DenseIndex(VectorBlocks.Read(reader), VectorBlocks.Read(reader), reader.Read<int>());
        reader.Finish();
        return index;
    }

    private TopList Scan(QuantizedQuery query, int from, int to, int top, ChunkSet? allowed)
    {
        var list = new TopList(top);
        for (var chunk = from; chunk < to; chunk++)
        {
            if (allowed is not null && !allowed.Contains(chunk))
                continue;
            var own = chunks.Score(query, chunk);
            var best = float.NegativeInfinity;
            for (var unit = unitStarts[chunk]; unit < unitStarts[chunk + 1]; unit++)
                best = Math.Max(best, units.Score(query, unit));
            list.Add(new ScoredChunk(chunk, unitStarts[chunk] == unitStarts[chunk + 1] ? own : (own + best) / 2));
        }
        return list;
    }
}
