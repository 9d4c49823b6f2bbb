using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Models;
using RagPrep.TestSupport;
using RagPrep.Tests.Evaluation.Measures;

namespace RagPrep.Tests.Chunking;

/// <summary>What the chunker promises, over drawn documents with the real tokenizer.</summary>
public sealed partial class ChunkerPropertyTests
{
    private static readonly WordPieceTokenizer Tokenizer = WordPieceTokenizer.Load(Path.Combine(RepositoryPaths.Models, "embedder", "vocab.txt"));

    [Fact]
    public void Chunks_quote_the_text_cover_it_and_stay_within_the_window() => ForAll((drawn, document, chunks, chunker) =>
        ChunkInvariants.Check(document, chunks, chunker, drawn.Options, Tokenizer.CountTokens));

    [Fact]
    public void No_chunk_crosses_a_top_heading_or_is_headings_alone() => ForAll((_, _, chunks, _) => Assert.All(chunks, chunk =>
    {
        Assert.DoesNotMatch(TopHeading(), chunk.Text);
        Assert.Contains(chunk.Text.Split('\n'), line => line.Length > 0 && line[0] != '#');
    }));

    [Fact]
    public void What_fits_the_window_is_whole_in_some_chunk() => ForAll((drawn, document, chunks, chunker) =>
    {
        foreach (var section in document.Sections)
        {
            var window = WindowOf(drawn, chunker, document, section);
            Assert.All(section.Blocks.Where(block => Tokenizer.CountTokens(block.Characters.In(document.Text)) <= window), block => AssertWhole(document, chunks, block.Characters));
        }
    });

    [Fact]
    public void No_sentence_row_or_function_is_cut() => ForAll((_, document, chunks, _) =>
    {
        foreach (var match in Indivisible().Matches(document.Text).Select(match => new TextSpan(match.Index, match.Index + match.Length)))
            AssertWhole(document, chunks, match);
    });

    [Fact]
    public void A_part_of_a_table_is_embedded_with_the_header() => ForAll((_, _, chunks, chunker) =>
        Assert.All(chunks.Where(chunk => chunk.Text.StartsWith("| row", StringComparison.Ordinal)), chunk =>
            Assert.Contains("| Name | Use |\n|---|---|\n| row", chunker.EmbeddingText(chunk), StringComparison.Ordinal)));

    [Fact]
    public void A_question_stands_with_its_answer() => ForAll((_, _, chunks, chunker) =>
        Assert.All(chunks.Where(chunk => chunk.Text.Contains("It is an answer of", StringComparison.Ordinal)), chunk =>
            Assert.All(Answer().Matches(chunk.Text).Select(match => match.Groups[1].Value), number =>
                Assert.Contains($"What is part {number}?", chunker.EmbeddingText(chunk), StringComparison.Ordinal))));

    [Fact]
    public void With_overlap_a_torn_paragraph_goes_on_with_the_sentence_before()
    {
        var drawn = new DrawnDocument([(9, 30)], new ChunkingOptions { TargetTokens = 100, OverlapTokens = 24 });
        var chunks = ChunkerFor(drawn).Chunk(drawn.Read());

        Assert.InRange(chunks.Count, 2, int.MaxValue);
        Assert.All(chunks.Zip(chunks.Skip(1)), pair =>
        {
            var shared = pair.First.Text[(pair.Second.Characters.From - pair.First.Characters.From)..];
            Assert.Matches(@"^Sentence .*\.$", shared);
            Assert.StartsWith(shared, pair.Second.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Small_siblings_share_a_chunk_under_their_parent_where_that_is_asked_for()
    {
        var drawn = new DrawnDocument([(0, 1), (1, 1), (1, 1), (2, 1), (2, 1), (0, 1), (1, 1)], new ChunkingOptions { MergeSections = true });
        var chunks = ChunkerFor(drawn).Chunk(drawn.Read());

        Assert.Equal(["Top 0", "Top 0", "Top 0/Section 2", "Top 5", "Top 5/Section 6"], chunks.Select(chunk => string.Join('/', chunk.HeadingPath)));
        Assert.Equal("## Section 1\n\nUnder section 1 stands this.\n\n## Section 2\n\nUnder section 2 stands this.", chunks[1].Text);
    }

    private static void AssertWhole(Document document, IReadOnlyList<Chunk> chunks, TextSpan span) =>
        Assert.True(chunks.Any(chunk => chunk.Characters.From <= span.From && chunk.Characters.To >= span.To), $"Cut: {span.In(document.Text)}");

    private static int WindowOf(DrawnDocument drawn, Chunker chunker, Document document, Section section)
    {
        var alone = new Chunk("", "", "", document.Title, section.HeadingPath, null, default, default, "", []);
        return drawn.Options.MaxTokens - 2 - Tokenizer.CountTokens(chunker.EmbeddingText(alone));
    }

    private static Chunker ChunkerFor(DrawnDocument drawn) => new(drawn.Options, Tokenizer.CountTokens);

    private static void ForAll(Action<DrawnDocument, Document, IReadOnlyList<Chunk>, Chunker> assert) => FixedSeed.ForAll(DrawnDocument.Any, drawn =>
    {
        var document = drawn.Read();
        var chunker = ChunkerFor(drawn);
        assert(drawn, document, chunker.Chunk(document), chunker);
    }, count: 150);

    [GeneratedRegex(@"(?<!\A)^# ", RegexOptions.Multiline)]
    private static partial Regex TopHeading();

    [GeneratedRegex(@"Sentence \d+\.\d+ says[^.]*\.|^\| row [^\n]*|^- item [^\n]*|^def [^\n]*\n[^\n]*", RegexOptions.Multiline)]
    private static partial Regex Indivisible();

    [GeneratedRegex(@"It is an answer of (\d+)\.")]
    private static partial Regex Answer();
}
