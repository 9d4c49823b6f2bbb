using RagPrep.Retrieval;
using RagPrep.Tests.Index;

namespace RagPrep.Tests.Retrieval;

public sealed class WindowTests
{
    private static readonly string[] Units = [.. Enumerable.Range(0, 9).Select(i => new string((char)('a' + i), 40))];

    [Fact]
    public void Units_on_both_sides_are_added_while_they_fit()
    {
        var window = Window.Around(Chunks.Of(Units), 4, 130);

        Assert.Equal(string.Join(' ', Units[3..6]), window);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void At_an_edge_the_other_side_fills_the_window(int unit)
    {
        var window = Window.Around(Chunks.Of(Units), unit, 130);

        Assert.Equal(string.Join(' ', unit == 0 ? Units[..3] : Units[6..]), window);
    }

    [Fact]
    public void A_unit_longer_than_the_window_is_read_whole() =>
        Assert.Equal(new string('x', 500), Window.Around(Chunks.Of("before", new string('x', 500), "after"), 1, 100));
}
