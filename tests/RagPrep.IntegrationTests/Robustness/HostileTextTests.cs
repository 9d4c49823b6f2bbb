using System.Text;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Models;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>Texts that take hours where some step's time grows with the square of their length.</summary>
[Collection("large texts, one after the other")]
public sealed class HostileTextTests : IDisposable
{
    // For a hang, not for a measure: each takes a few seconds at most.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Library library = new();

    public void Dispose() => library.Dispose();

    [Theory]
    [InlineData("comments.txt", "# a\n")]
    [InlineData("code comments.txt", "// a comment of some words\n    indented\n")]
    [InlineData("capitals.txt", "SOME CAPITALS\n\n")]
    [InlineData("cells.txt", "| a | b ")]
    [InlineData("headings.md", "## a {0}\n")]
    [InlineData("brackets.md", "[[[(((")]
    [InlineData("fences.md", "```\n")]
    [InlineData("quotes.md", "> > ")]
    [InlineData("emphasis.md", "**a *b _c ")]
    [InlineData("elements.html", "<b>x</b> ")]
    [InlineData("items.html", "<li>a b c</li>")]
    [InlineData("tables.html", "<table><tr><td>a<td>b</table>")]
    [InlineData("open.html", "<")]
    [InlineData("mojibake.txt", "itβs β â€œ Î± ")]
    [InlineData("word.txt", "x")]
    [InlineData("marks.txt", "e\u0301\u0301")]
    public async Task A_megabyte_of_the_same_is_read_and_cut(string file, string part)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 1 << 20; i++)
            text.Append(part.Replace("{0}", i.ToString(), StringComparison.Ordinal));

        var chunks = await ReadAsync(file, text.ToString());

        Assert.NotEmpty(chunks);
    }

    [Fact]
    public async Task Thirty_megabytes_of_prose_are_read_and_cut_within_the_window()
    {
        var random = new Random(5);
        var words = Enumerable.Range(0, 3000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 9)).Select(_ => (char)('a' + random.Next(26))))).ToArray();
        var text = new StringBuilder();
        while (text.Length < 30 << 20)
            text.AppendJoin(' ', Enumerable.Range(0, 12).Select(_ => words[random.Next(words.Length)])).Append(random.Next(6) == 0 ? ".\n\n" : ". ");

        var chunks = await ReadAsync("long.txt", text.ToString());

        Assert.InRange(chunks.Sum(chunk => (long)chunk.Text.Length), 29 << 20, 30 << 20);
        var (chunker, embedder) = (library.Get<Chunker>(), library.Get<SentenceEmbedder>());
        Assert.All(chunks.Where((_, i) => i % 100 == 0), chunk =>
            Assert.InRange(embedder.Tokenizer.CountTokens(chunker.EmbeddingText(chunk)), 1, embedder.MaxTextTokens));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_unread()
    {
        library.Write("small.md", "# Small\n\nText.\n");
        using (var huge = File.Create(Path.Combine(library.Corpus, "huge.txt")))
            huge.SetLength(100L << 30);

        var failed = Assert.Single((await library.IndexAsync()).Failed);

        Assert.Contains("more than the 64 MB that are read", failed.Error);
    }

    private Task<IReadOnlyList<Chunk>> ReadAsync(string file, string text)
    {
        var chunker = library.Get<Chunker>();
        return Task.Run(() => chunker.Chunk(DocumentReaders.For(file)!.Read(file, Encoding.UTF8.GetBytes(text)))).WaitAsync(Patience);
    }
}
