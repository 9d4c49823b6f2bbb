using RagPrep.Answering;

namespace RagPrep.Tests.Answering;

public sealed class ReferentTests
{
    [Theory]
    [InlineData("This is why.", true)]
    [InlineData("- they differ", true)]
    [InlineData("The above holds.", true)]
    [InlineData("In that case use the median.", true)]
    [InlineData("So-called leverage is high.", false)]
    [InlineData("Italics mean nothing.", false)]
    [InlineData("Recall is a share.", false)]
    public void Words_that_point_back_are_told_at_the_start(string text, bool expected) => Assert.Equal(expected, Referent.IsBefore(text));
}
