using System.Text.Json;
using RagPrep.Documents;

namespace RagPrep.Tests.Documents;

public sealed class NotebookReaderTests : ReaderTestBase
{
    [Fact]
    public void Cells_follow_one_another_under_their_headings()
    {
        var document = Read("n.ipynb", JsonSerializer.Serialize(new
        {
            nbformat = 4,
            cells = new object[]
            {
                new { cell_type = "markdown", source = new[] { "# Lab\n", "\n", "Intro — text." } },
                new
                {
                    cell_type = "code",
                    source = "def f(x):\n    return x\n",
                    outputs = new object[]
                    {
                        new { output_type = "stream", text = new[] { "\u001b[31mred\u001b[0m\n" } },
                        new { output_type = "execute_result", data = new Dictionary<string, object> { ["text/plain"] = "42", ["image/png"] = "iVBOR" } },
                    },
                },
                new { cell_type = "markdown", source = "## Next\n- item" },
                new { cell_type = "code", source = "" },
            },
        }));

        Assert.Equal("Lab", document.Title);
        Assert.Equal(
        [
            "Lab | Paragraph | Intro — text.",
            "Lab | Code | def f(x):\n    return x",
            "Lab | Code | red",
            "Lab | Code | 42",
            "Lab/Next | ListItem | - item",
        ], Outline(document));
    }

    [Theory]
    [InlineData("{\"cells\": [", "not valid JSON")]
    [InlineData("{\"a\": 1}", "no notebook")]
    [InlineData("[1]", "no notebook")]
    [InlineData("{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"\\ud800\"}]}", "Unicode")]
    [InlineData("{\"cells\": []}", "no text")]
    public void A_broken_notebook_is_refused_with_the_reason(string content, string reason) =>
        Assert.Contains(reason, Assert.Throws<DocumentException>(() => Read("n.ipynb", content)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{\"cells\": [")]
    public void Json_that_is_nested_too_deeply_is_refused_and_said_to_be(string start) =>
        Assert.Contains("nested too deeply", Assert.Throws<DocumentException>(() => Read("n.ipynb", start + new string('[', 100_000))).Message, StringComparison.Ordinal);
}
