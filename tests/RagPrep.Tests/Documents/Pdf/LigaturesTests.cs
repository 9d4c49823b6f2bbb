using RagPrep.Documents.Pdf;

namespace RagPrep.Tests.Documents.Pdf;

public sealed class LigaturesTests
{
    [Theory]
    [InlineData("e\uFB03cient \uFB01nding of o\uFB00ers", "efficient finding of offers")]
    [InlineData("e\u001Ecient \u001Cnding of o\u001Bers", "efficient finding of offers")]
    [InlineData("e\u000Ecient \u000Cnding", "efficient finding")]
    [InlineData("plain œuvre\tπ", "plain œuvre\tπ")]
    public void Letters_set_as_one_sign_come_apart(string text, string expected) => Assert.Equal(expected, Ligatures.Apart(text));
}
