using System.Text;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Tests.Chunking;

public sealed class ChunkerTests
{
    private static readonly string Sentences = string.Concat(Enumerable.Range(1, 120).Select(i => $"Sentence number {i} says that sampling has a cost. "));

    public static TheoryData<string, string> Inputs => new()
    {
        { "sentences.md", $"# Top\n\n{Sentences}\n\n## Sub\n\nShort." },
        { "table.md", "# T\n\nLead-in:\n\n| Name | Use |\n|---|---|\n" + string.Concat(Enumerable.Range(1, 90).Select(i => $"| row {i} | is used for case {i} |\n")) },
        { "code.md", "# C\n\n```python\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"def f{i}(x):\n    y = x + {i}\n    return y\n\n")) + "```\n" },
        { "list.md", string.Concat(Enumerable.Range(1, 60).Select(i => $"- item {i}, which has a few words\n  - nested under {i}\n")) },
        { "word.txt", new string('x', 100_000) },
        { "emoji.txt", string.Concat(Enumerable.Repeat("😀", 5_000)) },
        { "line.txt", string.Concat(Enumerable.Repeat("word ", 20_000)) },
        { "deep.md", string.Concat(Enumerable.Range(1, 6).Select(i => $"{new string('#', i)} {string.Concat(Enumerable.Repeat($"long heading {i} ", 12))}\n\n")) + Sentences },
        { "gaps.md", "# G\n\na.\n\n<br/>\n\n---\n\nb.\n\n[x]: http://y.z\n\nc.\n\n<!-- no -->\n" },
        { "rows.txt", "| h | k |\n|---|---|\n| " + string.Concat(Enumerable.Repeat("very long cell ", 400)) + "| z |\n| 1 | 2 |" },
        { "squeezed.txt", string.Concat(Enumerable.Repeat("**Step 1: Go** text. ``` code ``` | A | B | |---|---| | 1 | 2 | then. ", 40)) },
        { "crlf.txt", "TITLE OF IT\r\n\r\nOne two.\r\nThree four.\r\n" },
        { "page.html", $"<h1>A</h1><p>{Sentences}</p><ul><li>x<li>y</ul><table><tr><th>a<th>b<tr><td>1<td>2</table>" },
    };

    [Fact]
    public void Without_heading_context_a_chunk_is_embedded_as_its_text_alone()
    {
        var document = DocumentReaders.For("a.md")!.Read("a.md", "# Top\n\n## Sub\n\nShort."u8.ToArray());
        string Embedded(bool context)
        {
            var chunker = new Chunker(new ChunkingOptions { HeadingContext = context }, WordTokens.Count);
            return chunker.EmbeddingText(Assert.Single(chunker.Chunk(document)));
        }

        Assert.Equal("Top › Sub\nShort.", Embedded(true));
        Assert.Equal("Short.", Embedded(false));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Chunks_keep_their_promises(string file, string content)
    {
        foreach (var options in new[] { new ChunkingOptions(), new ChunkingOptions { TargetTokens = 32, MaxTokens = 64, UnitCharacters = 60 } })
        {
            var document = DocumentReaders.For(file)!.Read(file, Encoding.UTF8.GetBytes(content));
            var chunker = new Chunker(options, WordTokens.Count);

            ChunkInvariants.Check(document, chunker.Chunk(document), chunker, options);
        }
    }

    [Fact]
    public void Sentences_are_not_cut() =>
        Assert.All(Chunks("a.md", Sentences), chunk => Assert.EndsWith(".", chunk.Text, StringComparison.Ordinal));

    [Fact]
    public void Chunks_come_near_the_target_and_end_in_no_crumb() =>
        Assert.All(Chunks("a.md", Sentences), chunk => Assert.InRange(WordTokens.Count(chunk.Text), 50, 254));

    [Fact]
    public void No_chunk_crosses_a_heading() =>
        Assert.Equal(["One.", "Two."], Chunks("a.md", "# A\nOne.\n# B\nTwo.").Select(chunk => chunk.Text));

    [Fact]
    public void What_fits_the_window_stays_whole()
    {
        var code = "```\n" + string.Concat(Enumerable.Repeat("x = f(y)\n\n", 30)) + "```";

        Assert.Contains(Chunks("a.md", $"{string.Concat(Enumerable.Repeat("Some words here. ", 20))}\n\n{code}"), chunk => chunk.Text == code);
    }

    [Fact]
    public void A_lead_in_goes_with_what_it_leads_to()
    {
        var filler = string.Concat(Enumerable.Repeat("Some words here. ", 47));
        var chunks = Chunks("a.md", $"{filler}\n\nThe code is:\n\n```\n{string.Concat(Enumerable.Repeat("f(x)\n", 30))}```");

        Assert.StartsWith("The code is:", chunks[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_between_a_lead_in_and_its_code_parts_them_not()
    {
        var filler = string.Concat(Enumerable.Repeat("Some words here. ", 47));
        var chunks = Chunks("a.md", $"{filler}\n\nCount the rows.\n\n<img src=\"a.png\"/>\n\n```\n{string.Concat(Enumerable.Repeat("f(x)\n", 30))}```");

        Assert.StartsWith("Count the rows.", chunks[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_and_addresses_are_cited_but_not_embedded()
    {
        var chunker = new Chunker(new ChunkingOptions(), WordTokens.Count);
        var chunk = Assert.Single(chunker.Chunk(new MarkdownReader().Read("a.md", "# T\n\nSee [it](http://x.y/z).<br/>\n\n```\na[i](<b>)\n```"u8.ToArray())));

        Assert.Equal("T\nSee it. \n\n```\na[i](<b>)\n```", chunker.EmbeddingText(chunk));
        Assert.StartsWith("See [it](http://x.y/z).<br/>", chunk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**")]
    [InlineData("***")]
    [InlineData("****")]
    public void Asterisks_alone_lead_to_nothing(string words)
    {
        var filler = string.Concat(Enumerable.Repeat("Some words here. ", 47));

        Assert.NotEmpty(Chunks("a.html", $"<p>{filler}</p><p>{words}</p><p>{filler}</p>"));
    }

    [Fact]
    public void A_torn_table_is_embedded_with_its_header()
    {
        var chunker = new Chunker(new ChunkingOptions(), WordTokens.Count);
        var document = new MarkdownReader().Read("t.md", Encoding.UTF8.GetBytes(
            "# T\n\n| Name | Use |\n|---|---|\n" + string.Concat(Enumerable.Range(1, 90).Select(i => $"| row {i} | case {i} |\n"))));
        var chunks = chunker.Chunk(document);

        Assert.Null(chunks[0].TableHeader);
        Assert.All(chunks.Skip(1), chunk => Assert.StartsWith("T\n| Name | Use |\n|---|---|\n| row", chunker.EmbeddingText(chunk), StringComparison.Ordinal));
        Assert.Equal(document.Text[chunks[0].Characters.From..], string.Join('\n', chunks.Select(chunk => chunk.Text)) + "\n");
    }

    [Fact]
    public void A_torn_table_of_cells_one_a_line_is_cut_between_rows_with_its_header()
    {
        var rows = Enumerable.Range(1, 90).Select(i => $"Run {i}\n\n0.{10 + i}\n\nthe seed was {i} and nothing else changed\n\n");
        var document = DocumentReaders.For("t.txt")!.Read("t.txt", Encoding.UTF8.GetBytes($"Runs\n====\n\nRun\n\nLoss\n\nWhat was done\n\n{string.Concat(rows)}"));
        var chunker = new Chunker(new ChunkingOptions(), WordTokens.Count);

        var chunks = chunker.Chunk(document);

        Assert.True(chunks.Count > 2);
        Assert.All(chunks.Skip(1), chunk => Assert.StartsWith("Runs\nRun\n\nLoss\n\nWhat was done\nRun ", chunker.EmbeddingText(chunk), StringComparison.Ordinal));
        Assert.All(chunks, chunk => Assert.EndsWith("and nothing else changed", chunk.Text, StringComparison.Ordinal));
        Assert.All(chunks.SelectMany(chunk => Enumerable.Range(0, chunk.Units.Count).Select(chunk.UnitText)), unit => Assert.StartsWith("Run", unit, StringComparison.Ordinal));
        ChunkInvariants.Check(document, chunks, chunker, new ChunkingOptions());
    }

    [Fact]
    public void Ids_are_stable_and_equal_texts_have_their_own()
    {
        const string twice = "# A\nSame.\n# B\nSame.";

        Assert.Equal(Chunks("a.md", twice).Select(chunk => chunk.Id), Chunks("a.md", twice).Select(chunk => chunk.Id));
        Assert.Equal(2, Chunks("a.md", twice).Select(chunk => chunk.Id).Distinct().Count());
        Assert.NotEqual(Chunks("a.md", "Same.")[0].Id, Chunks("b.md", "Same.")[0].Id);
    }

    [Fact]
    public void Counting_tokens_is_linear_in_the_text()
    {
        var counted = 0L;
        var document = new PlainTextReader().Read("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Sentences, 50))));
        new Chunker(new ChunkingOptions(), text =>
        {
            counted += text.Length;
            return WordTokens.Count(text);
        }).Chunk(document);

        Assert.InRange(counted, document.Text.Length, 5L * document.Text.Length);
    }

    private static IReadOnlyList<Chunk> Chunks(string file, string content) =>
        new Chunker(new ChunkingOptions(), WordTokens.Count).Chunk(DocumentReaders.For(file)!.Read(file, Encoding.UTF8.GetBytes(content)));
}
