using RagPrep.Index;
using RagPrep.Index.Dense;

namespace RagPrep.Tests.Index.Dense;

public sealed class DenseIndexTests
{
    private const int Dimensions = 48;

    [Theory]
    [InlineData(7)]
    [InlineData(5000)] // Enough vectors for several threads.
    public void Scores_are_the_mean_of_chunk_and_best_unit_best_first(int chunks)
    {
        var (index, chunkVectors, unitVectors) = Make(chunks);
        var query = RandomVectors.Unit(new Random(9), Dimensions);

        var found = index.Search(query, 10, null);

        var expected = Enumerable.Range(0, chunks)
            .Select(chunk => (Chunk: chunk, Score: (Dot(query, chunkVectors[chunk]) + unitVectors[chunk].Max(unit => Dot(query, unit))) / 2))
            .OrderByDescending(item => item.Score).Take(10).ToList();
        Assert.Equal(Math.Min(10, chunks), found.Count);
        Assert.All(found.Zip(expected), pair => Assert.InRange(pair.First.Score, pair.Second.Score - 0.01, pair.Second.Score + 0.01));
        Assert.Equal(found.OrderByDescending(chunk => chunk.Score), found);
    }

    [Fact]
    public void Only_allowed_chunks_are_found()
    {
        var (index, _, _) = Make(50);
        var allowed = new ChunkSet(50);
        allowed.Add(3);
        allowed.Add(49);

        var found = index.Search(RandomVectors.Unit(new Random(9), Dimensions), 10, allowed);

        Assert.Equal([3, 49], found.Select(chunk => chunk.Ordinal).Order());
    }

    [Fact]
    public void Equal_scores_come_in_the_order_of_the_chunks()
    {
        var vector = QuantizedVector.Pack(RandomVectors.Unit(new Random(1), Dimensions));
        var blocks = VectorBlocks.Of([.. Enumerable.Repeat(vector, 20)], Dimensions);
        var index = new DenseIndex(blocks, blocks, [.. Enumerable.Range(0, 21)]);

        var found = index.Search(RandomVectors.Unit(new Random(2), Dimensions), 5, null);

        Assert.Equal([0, 1, 2, 3, 4], found.Select(chunk => chunk.Ordinal));
    }

    [Fact]
    public void A_chunk_without_units_scores_by_its_own_vector()
    {
        var vector = RandomVectors.Unit(new Random(1), Dimensions);
        var index = new DenseIndex(Blocks([vector, vector]), Blocks([vector.Select(x => -x).ToArray()]), [0, 0, 1]);

        var found = index.Search(vector, 2, null);

        Assert.Equal([0, 1], found.Select(chunk => chunk.Ordinal));
        Assert.Equal(1, found[0].Score, tolerance: 0.01);
        Assert.Equal(0, found[1].Score, tolerance: 0.01);
    }

    [Fact]
    public void What_was_written_is_read_again_and_damage_is_seen()
    {
        var (index, _, _) = Make(30);
        var query = RandomVectors.Unit(new Random(9), Dimensions);
        using var stream = new MemoryStream();
        index.Write(stream);
        var bytes = stream.ToArray();

        Assert.Equal(index.Search(query, 30, null), DenseIndex.Read(new MemoryStream(bytes)).Search(query, 30, null));

        Assert.Throws<InvalidDataException>(() => DenseIndex.Read(new MemoryStream(bytes[..^1])));
        for (var position = 0; position < bytes.Length; position += 97)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[position] ^= 0x40;
            Assert.Throws<InvalidDataException>(() => DenseIndex.Read(new MemoryStream(damaged)));
        }
    }

    private static (DenseIndex Index, float[][] Chunks, float[][][] Units) Make(int chunks)
    {
        var random = new Random(chunks);
        var chunkVectors = Enumerable.Range(0, chunks).Select(_ => RandomVectors.Unit(random, Dimensions)).ToArray();
        var units = Enumerable.Range(0, chunks)
            .Select(chunk => Enumerable.Range(0, 1 + chunk % 4).Select(_ => RandomVectors.Unit(random, Dimensions)).ToArray()).ToArray();
        int[] starts = [0, .. units.Select((_, i) => units.Take(i + 1).Sum(list => list.Length))];
        return (new DenseIndex(Blocks(chunkVectors), Blocks([.. units.SelectMany(list => list)]), starts), chunkVectors, units);
    }

    private static VectorBlocks Blocks(float[][] vectors) =>
        VectorBlocks.Of([.. vectors.Select(vector => QuantizedVector.Pack(vector))], Dimensions);

    private static double Dot(float[] x, float[] y) => x.Zip(y, (a, b) => (double)a * b).Sum();
}
