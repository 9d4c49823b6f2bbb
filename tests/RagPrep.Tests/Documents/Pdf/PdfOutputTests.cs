using RagPrep.Documents;
using RagPrep.Documents.Pdf;

namespace RagPrep.Tests.Documents.Pdf;

public sealed class PdfOutputTests
{
    [Fact]
    public void A_page_is_read_with_its_fonts()
    {
        var output = new PdfOutput();
        output.Add("""{"pages":1,"title":"A title"}""");
        Assert.Null(output.Content);
        output.Add("""{"page":1,"width":595,"height":842,"fonts":{"f1":"ABCDEF+CMBX12"},"items":[["Words",50,60.5,30,12,"f1",false]]}""");

        Assert.Equal("A title", output.Content?.Title);
        Assert.Equal(new PdfItem("Words", 50, 60.5, 30, 12, Bold: true), Assert.Single(Assert.Single(output.Content!.Pages).Items));
    }

    [Theory]
    [InlineData("password", "without one")]
    [InlineData("pages", "Split it")]
    [InlineData("text", "Split it")]
    [InlineData("damaged", "save it anew")]
    public void Errors_say_what_to_do(string error, string advice) =>
        Assert.Contains(advice, Assert.Throws<DocumentException>(() => new PdfOutput().Add($$"""{"error":"{{error}}","detail":"9999"}""")).Message, StringComparison.Ordinal);
}
