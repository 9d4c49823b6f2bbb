using RagPrep.Chunking;
using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.Models;

namespace RagPrep.IntegrationTests.Index;

/// <summary>What every provider of an index promises, tried on small files; a class for each provider.</summary>
public abstract class ChunkIndexTests(IndexedLibrary indexed)
{
    private const int Top = 10;

    private Library Library => indexed.Library;

    private IChunkIndex Index => Library.Index.Current!;

    [Fact]
    public async Task The_lexical_score_is_the_sum_that_its_explanation_gives()
    {
        var found = await Index.SearchLexicalAsync("left join rows", [new Expansion("table", 0.5)], Top, null, CancellationToken.None);

        Assert.Equal("sql/joins.md", (await Index.GetAsync(found[0].Ordinal, CancellationToken.None)).File);
        Assert.Equal(found.Select(hit => hit.Score).OrderDescending(), found.Select(hit => hit.Score));
        foreach (var hit in found)
            Assert.Equal(Index.ExplainLexical("left join rows", [new Expansion("table", 0.5)], hit.Ordinal).Sum(term => term.Score), hit.Score, 1e-4);
    }

    [Fact]
    public async Task The_dense_score_is_the_mean_of_the_chunks_similarity_and_its_best_units()
    {
        var vector = await VectorAsync("what does a random forest average?");

        var found = await Index.SearchDenseAsync(vector, Top, null, CancellationToken.None);

        Assert.Equal("learning/trees.html", (await Index.GetAsync(found[0].Ordinal, CancellationToken.None)).File);
        foreach (var (ordinal, score) in found)
        {
            var units = await Index.UnitSimilaritiesAsync(vector, ordinal, CancellationToken.None);
            Assert.Equal((await Index.SimilarityAsync(vector, ordinal, CancellationToken.None) + units.Max()) / 2, score, 1e-3);
        }
    }

    [Fact]
    public async Task A_filter_holds_on_both_sides_and_finds_the_copy_that_it_lets_through()
    {
        var vector = await VectorAsync("What is a p-value?");
        foreach (var filter in new[] { new ChunkFilter(Topic: "Copies"), new ChunkFilter(File: "copies/*"), new ChunkFilter("**/p-values.md", "copies") })
        {
            foreach (var found in new[]
            {
                await Index.SearchLexicalAsync("p-value", [], Top, filter, CancellationToken.None),
                await Index.SearchDenseAsync(vector, Top, filter, CancellationToken.None),
            })
            {
                Assert.NotEmpty(found);
                Assert.All(await ChunksAsync(found), chunk => Assert.Equal("copies/p-values.md", chunk.File));
            }
        }
        Assert.Empty(await Index.SearchDenseAsync(vector, Top, new ChunkFilter("no/such/file.md"), CancellationToken.None));
        Assert.Empty(await Index.SearchLexicalAsync("p-value", [], Top, new ChunkFilter(Topic: "none"), CancellationToken.None));
    }

    [Fact]
    public async Task What_is_said_twice_is_found_once_with_both_places()
    {
        var found = await ChunksAsync(await Index.SearchLexicalAsync("probability of data at least as extreme", [], Top, null, CancellationToken.None));

        var hit = Assert.Single(found, chunk => chunk.Text.Contains("at least as extreme", StringComparison.Ordinal));
        Assert.Equal(2, hit.AlsoAt.Select(place => place.File).Append(hit.File).Distinct().Count());
    }

    [Fact]
    public void A_documents_chunks_have_successive_ordinals_and_unknown_ids_none()
    {
        var ids = Enumerable.Range(0, Index.Count).Select(ordinal => Index.GetAsync(ordinal, CancellationToken.None).Result).ToList();

        Assert.Equal(Enumerable.Range(0, Index.Count), ids.Select(chunk => Index.Find(chunk.Id)!.Value));
        Assert.Equal(ids.Select(chunk => chunk.File).Distinct().Count(), ids.Zip(ids.Skip(1)).Count(pair => pair.First.File != pair.Second.File) + 1);
        Assert.Null(Index.Find("0123456789abcdef"));
        Assert.Null(Index.Find("no id"));
    }

    [Fact]
    public async Task Words_that_no_chunk_has_find_nothing_and_are_the_rarest()
    {
        Assert.Empty(await Index.SearchLexicalAsync("xylophone", [], Top, null, CancellationToken.None));
        Assert.Empty(await Index.SearchLexicalAsync("", [], Top, null, CancellationToken.None));
        Assert.True(Index.InverseDocumentFrequency("xylophon") > Index.InverseDocumentFrequency("join"));
        Assert.True(Index.Words.Frequency("forest") > 0);
    }

    [Fact]
    public async Task A_change_is_found_and_what_is_gone_is_not()
    {
        Library.Write("sql/windows.md", "# Window functions\n\nA window function ranks rows without collapsing them.\n");
        await Library.IndexAsync();
        var added = await ChunksAsync(await Index.SearchLexicalAsync("window function", [], Top, null, CancellationToken.None));
        Assert.Equal("sql/windows.md", added[0].File);

        File.Delete(Path.Combine(Library.Corpus, "sql/windows.md"));
        await Library.IndexAsync();
        var left = await ChunksAsync(await Index.SearchDenseAsync(await VectorAsync("window function"), 100, null, CancellationToken.None));
        Assert.NotEmpty(left);
        Assert.DoesNotContain(left, chunk => chunk.File == "sql/windows.md");
    }

    private async Task<ReadOnlyMemory<float>> VectorAsync(string text) => (await Library.Get<SentenceEmbedder>().GenerateAsync([text]))[0].Vector;

    private async Task<List<Chunk>> ChunksAsync(IReadOnlyList<ScoredChunk> found)
    {
        var chunks = new List<Chunk>();
        foreach (var hit in found)
            chunks.Add(await Index.GetAsync(hit.Ordinal, CancellationToken.None));
        return chunks;
    }
}
