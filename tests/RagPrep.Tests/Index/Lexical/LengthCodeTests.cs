using RagPrep.Index.Lexical;

namespace RagPrep.Tests.Index.Lexical;

public class LengthCodeTests
{
    [Fact]
    public void Lengths_below_40_are_exact() =>
        Assert.All(Enumerable.Range(0, 40), length => Assert.Equal(length, LengthCode.Decode(LengthCode.Encode(length))));

    [Fact]
    public void Codes_come_back_and_ascend()
    {
        var lengths = Enumerable.Range(0, 256).Select(code => LengthCode.Decode((byte)code)).ToList();
        Assert.Equal(lengths.Order(), lengths);
        Assert.Equal(256, lengths.Distinct().Count());
        Assert.All(Enumerable.Range(0, 256), code => Assert.Equal(code, LengthCode.Encode(lengths[code])));
    }

    [Theory]
    [InlineData(40, 40)]
    [InlineData(41, 40)]
    [InlineData(207, 200)]
    [InlineData(216, 216)]
    [InlineData(int.MaxValue, 2013265944)]
    public void Longer_lengths_are_rounded_down(int length, int decoded) =>
        Assert.Equal(decoded, LengthCode.Decode(LengthCode.Encode(length)));
}
