using RagPrep.Index.Dense;

namespace RagPrep.Tests.Index.Dense;

public sealed class QuantizedQueryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(384)]
    [InlineData(4099)]
    public void The_dot_product_is_that_of_the_floats_to_the_bytes_rounding(int dimensions)
    {
        var random = new Random(dimensions);
        var (query, stored) = (RandomVectors.Unit(random, dimensions), RandomVectors.Unit(random, dimensions));
        var values = new sbyte[dimensions];
        var scale = QuantizedVector.Unpack(QuantizedVector.Pack(stored), values);

        var quantized = new QuantizedQuery(query);
        var score = quantized.Dot(values) * quantized.Scale * scale;

        var expected = query.Zip(stored, (x, y) => x * y).Sum();
        Assert.InRange(score, expected - 0.01, expected + 0.01);
    }

    [Fact]
    public void Every_lane_counts_exactly()
    {
        // All ones: the sum is the number of dimensions times both limits, whatever the width of the registers.
        var values = new sbyte[100];
        QuantizedVector.Unpack(QuantizedVector.Pack([.. Enumerable.Repeat(1f, 100)]), values);

        Assert.Equal(100 * 127 * 4095, new QuantizedQuery([.. Enumerable.Repeat(1f, 100)]).Dot(values));
    }

    [Fact]
    public void A_zero_vector_scores_zero()
    {
        var values = new sbyte[8];
        var scale = QuantizedVector.Unpack(QuantizedVector.Pack(new float[8]), values);

        Assert.Equal(0f, new QuantizedQuery([.. Enumerable.Repeat(1f, 8)]).Dot(values) * scale);
    }
}
