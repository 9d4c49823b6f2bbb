using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Models;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Documents;

/// <summary>Real documents, indexed with the real tokenizer and models.</summary>
public sealed partial class RealDocumentsTests(RealIndex real) : IClassFixture<RealIndex>
{
    [Fact]
    public void Every_file_is_indexed_and_no_text_was_cut_to_fit_the_window()
    {
        Assert.InRange(real.Files, 3, int.MaxValue);
        Assert.Equal(real.Files, real.Report!.Changed.Count);
        Assert.All(real.Report.Changed, result => Assert.Null(result.Error));
        Assert.All(real.Report.Changed, result => Assert.True(result.Chunks > 0, result.File));
        Assert.Equal((0, 0), (real.Report.Truncated, real.Library.Get<SentenceEmbedder>().TruncatedTexts));
    }

    [Fact]
    public async Task No_chunk_is_empty_or_over_the_window()
    {
        var (chunker, embedder) = (real.Library.Get<Chunker>(), real.Library.Get<SentenceEmbedder>());
        foreach (var chunk in await ChunksAsync())
        {
            Assert.Contains(chunk.Text, char.IsLetterOrDigit);
            Assert.InRange(embedder.Tokenizer.CountTokens(chunker.EmbeddingText(chunk)), 1, embedder.MaxTextTokens);
            Assert.NotEmpty(chunk.Units);
            Assert.All(Enumerable.Range(0, chunk.Units.Count), unit =>
            {
                Assert.NotEmpty(chunk.UnitText(unit).Trim());
                Assert.InRange(embedder.Tokenizer.CountTokens(chunk.UnitText(unit)), 1, embedder.MaxTextTokens);
            });
        }
    }

    [Fact]
    public async Task Every_chunk_stands_in_its_document()
    {
        foreach (var document in (await ChunksAsync()).GroupBy(chunk => chunk.DocumentId))
        {
            var text = real.Library.Index.Document(document.Key)!.Text;
            Assert.All(document, chunk => Assert.Equal(text[chunk.Characters.From..chunk.Characters.To], chunk.Text));
        }
    }

    [Fact]
    public async Task No_chunk_consists_of_headings_alone() =>
        Assert.All(await ChunksAsync(), chunk => Assert.DoesNotMatch(@"^#{1,6} [^\n]*$", chunk.Text));

    [Fact]
    public void No_mojibake_is_left()
    {
        foreach (var document in real.Library.Index.Documents())
            Assert.Empty(Mojibake().Matches(real.Library.Index.Document(document.Id)!.Text).Select(match => $"{document.File}: {match.Value}"));
    }

    [SharedFact]
    public void What_was_mojibake_reads_right()
    {
        Assert.Contains("Q16: SQL — JOIN types with a concrete example¶", real.Seeds["001"].Text, StringComparison.Ordinal);
        Assert.Contains("numerical gradient = (L(W+ε) - L(W-ε)) / 2ε", real.Seeds["001"].Text, StringComparison.Ordinal);
        Assert.Contains("They can’t run a clean A/B test", real.Seeds["004"].Text, StringComparison.Ordinal);
        Assert.Contains("7,500 × 3.0% = 225", real.Seeds["004"].Text, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Exercises_and_questions_are_sections()
    {
        var paths = real.Seeds.Values.SelectMany(document => document.Sections).SelectMany(section => section.HeadingPath).ToHashSet();

        Assert.Contains("Exercise S8: Multi-Armed Bandit vs A/B Test Decision", paths);
        Assert.Contains("Q20: Explain the attention mechanism.", paths);
        Assert.Contains("Handling Imbalanced Class Distribution", paths);
    }

    [SharedTheory]
    [InlineData("Explain the attention mechanism", "Q20: Explain the attention mechanism.")]
    [InlineData("When is a multi-armed bandit better than an A/B test?", "Exercise S8: Multi-Armed Bandit vs A/B Test Decision")]
    public async Task A_question_finds_its_section_among_the_first_three(string question, string heading)
    {
        var found = await real.Library.Get<IRetriever>().SearchAsync(new Query(question), CancellationToken.None);

        Assert.Contains(found.Hits.Take(3), hit => hit.Chunk.HeadingPath.Contains(heading));
    }

    private async Task<IReadOnlyList<Chunk>> ChunksAsync()
    {
        var index = real.Library.Index.Current!;
        var chunks = new List<Chunk>();
        for (var ordinal = 0; ordinal < index.Count; ordinal++)
            chunks.Add(await index.GetAsync(ordinal, CancellationToken.None));
        return chunks;
    }

    /// <summary>Lead bytes of UTF-8 as Greek or Western letters before what their next bytes read as, or where those are missing.</summary>
    [GeneratedRegex(@"[βâ][€†‰”–‚œ]|[ΒΓΞΟÂÃ][\u0080-\u00BF΄΅Ά]|Ξ|Γ|Ό|π[‘’―»\u0080-\u00BF]|ðŸ|\p{L}β\p{L}|\uFFFD|[\u0080-\u009F]")]
    private static partial Regex Mojibake();
}
