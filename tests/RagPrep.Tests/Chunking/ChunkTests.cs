using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Tests.Chunking;

public sealed class ChunkTests
{
    [Theory]
    [InlineData("Words.\n\nx = 1\ny = 2\n\nMore words.", "x = 1\ny = 2")]
    [InlineData("Words.\n\nExample:\n\nx = 1\ny = 2", "x = 1\ny = 2")]
    [InlineData("def f():\n    return 1", "def f():\n    return 1")]
    public void Code_is_known_in_a_chunk_without_the_label_over_it(string markdown, string code)
    {
        var chunk = Assert.Single(Chunked(markdown));

        var span = Assert.Single(chunk.CodeSpans(0, chunk.Units.Count - 1)!);

        Assert.Equal(code, chunk.Text[(span.From - chunk.Characters.From)..(span.To - chunk.Characters.From)]);
    }

    [Fact]
    public void A_chunk_without_code_has_no_span_of_it() => Assert.Null(Assert.Single(Chunked("Words: more.")).CodeSpans(0, 0));

    private static IReadOnlyList<Chunk> Chunked(string markdown) =>
        new Chunker(new ChunkingOptions(), WordTokens.Count).Chunk(DocumentReaders.For("a.md")!.Read("a.md", System.Text.Encoding.UTF8.GetBytes("# Title\n\n" + markdown)));
}
