namespace RagPrep.Index.Dense;

/// <summary>Vectors of one length in contiguous blocks, in the order they were added.</summary>
internal sealed class VectorBlocks(int dimensions, float[] scales, sbyte[][] blocks)
{
    /// <summary>Vectors in a block: 25 MB at 384 dimensions.</summary>
    public const int PerBlock = 65536;

    public int Dimensions => dimensions;

    public int Count => scales.Length;

    public float Score(QuantizedQuery query, int index) =>
        query.Dot(blocks[index / PerBlock].AsSpan(index % PerBlock * dimensions, dimensions)) * scales[index] * query.Scale;

    public static VectorBlocks Of(IReadOnlyList<byte[]> packed, int dimensions)
    {
        var scales = new float[packed.Count];
        var blocks = new sbyte[(packed.Count + PerBlock - 1) / PerBlock][];
        for (var i = 0; i < packed.Count; i++)
        {
            if (i % PerBlock == 0)
                blocks[i / PerBlock] = GC.AllocateUninitializedArray<sbyte>(Math.Min(PerBlock, packed.Count - i) * dimensions);
            scales[i] = QuantizedVector.Unpack(packed[i], blocks[i / PerBlock].AsSpan(i % PerBlock * dimensions, dimensions));
        }
        return new VectorBlocks(dimensions, scales, blocks);
    }

    public void Write(ArrayWriter writer)
    {
        writer.Write([dimensions]);
        writer.Write(scales);
        foreach (var block in blocks)
            writer.Write(block);
    }

    public static VectorBlocks Read(ArrayReader reader)
    {
        var dimensions = reader.Read<int>()[0];
        var scales = reader.Read<float>();
        var blocks = new sbyte[(scales.Length + PerBlock - 1) / PerBlock][];
        for (var i = 0; i < blocks.Length; i++)
            blocks[i] = reader.Read<sbyte>();
        if (blocks.Sum(block => (long)block.Length) != (long)dimensions * scales.Length)
            throw new InvalidDataException("The vectors' blocks do not fit their number.");
        return new VectorBlocks(dimensions, scales, blocks);
    }
}
