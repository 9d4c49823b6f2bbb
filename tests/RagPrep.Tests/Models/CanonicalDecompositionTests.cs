using RagPrep.Models;

namespace RagPrep.Tests.Models;

public sealed class CanonicalDecompositionTests
{
    [Theory]
    [InlineData('a', "")]
    [InlineData('ø', "")]
    [InlineData('é', "e\u0301")]
    [InlineData('ǖ', "u\u0308\u0304")]
    [InlineData('ΐ', "\u03B9\u0308\u0301")]
    [InlineData('가', "\u1100\u1161")]
    [InlineData('힣', "\u1112\u1175\u11C2")]
    [InlineData('\u212B', "A\u030A")]
    public void Decomposes_as_Unicode_says(int codePoint, string expected) =>
        Assert.Equal(expected, Decompose(codePoint));

    [Fact]
    public void Beyond_the_basic_plane_too() =>
        Assert.Equal("\U0001D157\U0001D165", Decompose(0x1D15E));

    [Fact]
    public void Every_decomposition_is_complete()
    {
        var decomposable = 0;
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            var decomposed = Decompose(codePoint);
            decomposable += decomposed.Length > 0 ? 1 : 0;
            Assert.All(decomposed.EnumerateRunes(), rune => Assert.Equal("", Decompose(rune.Value)));
        }

        Assert.Equal(2061 + 11172, decomposable);
    }

    private static string Decompose(int codePoint)
    {
        Span<char> destination = stackalloc char[CanonicalDecomposition.MaxLength];
        return destination[..CanonicalDecomposition.Write(codePoint, destination)].ToString();
    }
}
