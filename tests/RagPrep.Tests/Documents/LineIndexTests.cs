using RagPrep.Documents;

namespace RagPrep.Tests.Documents;

public sealed class LineIndexTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    public void Lines_count_from_one(int offset, int line) => Assert.Equal(line, new LineIndex("a\n\nbc").LineOf(offset));

    [Fact]
    public void A_span_does_not_touch_the_line_after_its_end() =>
        Assert.Equal(new LineRange(1, 2), new LineIndex("a\nb\nc").LinesOf(new TextSpan(0, 4)));
}
