using System.Globalization;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Index;

public sealed class NearDuplicateTests : IDisposable
{
    private const string Block = "A p-value is the probability, if the null hypothesis holds, of data at least as extreme as those that were seen; it is not the probability of the null hypothesis.";

    private readonly Library library = new();

    public void Dispose() => library.Dispose();

    [Fact]
    public async Task A_block_in_two_files_is_one_hit_with_both_places_and_the_other_serves_when_one_goes()
    {
        library.Write("a/first.md", $"# Statistics\n\n{Block}\n\n# Joins\n\nA left join keeps every row of the left table.\n");
        library.Write("b/second.md", $"# Cheat sheet\n\n{Block.Replace("p-value", "**p-value**", StringComparison.Ordinal)}\n");
        await library.IndexAsync();

        var hit = Assert.Single(await FindAsync("What is a p-value?"), IsBlock);
        Assert.Equal("a/first.md", hit.Chunk.File);
        var place = Assert.Single(hit.Chunk.AlsoAt);
        Assert.Equal(("b/second.md", "Cheat sheet"), (place.File, Assert.Single(place.HeadingPath)));
        Assert.Contains("**p-value**", place.Characters.In(library.Index.Document(place.DocumentId)!.Text), StringComparison.Ordinal);

        File.Delete(Path.Combine(library.Corpus, "a/first.md"));
        await library.IndexAsync();

        var other = Assert.Single(await FindAsync("What is a p-value?"), IsBlock);
        Assert.Equal("b/second.md", other.Chunk.File);
        Assert.Empty(other.Chunk.AlsoAt);
    }

    [Fact]
    public async Task A_filter_finds_the_copy_that_it_lets_through()
    {
        library.Write("a/first.md", $"# Statistics\n\n{Block}\n");
        library.Write("b/second.md", $"# Cheat sheet\n\n{Block}\n");
        await library.IndexAsync();

        var hit = Assert.Single(await FindAsync("What is a p-value?", new ChunkFilter(Topic: "b")));

        Assert.Equal(("b/second.md", "a/first.md"), (hit.Chunk.File, Assert.Single(hit.Chunk.AlsoAt).File));
    }

    [Fact]
    public async Task The_words_of_a_copys_headings_find_what_is_searched()
    {
        library.Write("a.md", $"# Statistics\n\n{Block}\n");
        library.Write("b.md", $"# Zweifelhaft\n\n{Block}\n");
        await library.IndexAsync();

        Assert.Equal("a.md", Assert.Single(await FindAsync("zweifelhaft", mode: SearchMode.Lexical)).Chunk.File);
    }

    [Fact]
    public async Task Boilerplate_is_left_out_of_the_ranking_and_stays_in_the_text()
    {
        const string cookies = "We use cookies and similar means to give you the best experience.";
        string[] subjects = ["gradient descent", "left joins", "decision trees", "window functions", "confidence intervals", "word vectors"];
        foreach (var (subject, i) in subjects.Select((subject, i) => (subject, i)))
            library.Write($"{i.ToString(CultureInfo.InvariantCulture)}.md", $"# About {subject}\n\nThis page explains {subject} at length. It shows where {subject} fail. It ends with {subject} in use.\n\n{cookies}\n");
        await library.IndexAsync();

        Assert.Empty(await FindAsync("cookies", mode: SearchMode.Lexical));
        var hit = (await FindAsync("decision trees"))[0];
        Assert.Equal("2.md", hit.Chunk.File);
        Assert.Contains(cookies, hit.Chunk.Text, StringComparison.Ordinal);
        Assert.Contains(cookies, library.Index.Document(hit.Chunk.DocumentId)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turned_off_every_copy_is_a_hit()
    {
        using var off = new Library(library.Corpus, null, ("Chunking:NearDuplicates", "false"));
        library.Write("a.md", $"# Statistics\n\n{Block}\n");
        library.Write("b.md", $"# Cheat sheet\n\n{Block}\n");
        await off.IndexAsync();

        var found = await off.Get<IRetriever>().SearchAsync(new Query("What is a p-value?"), CancellationToken.None);

        Assert.Equal(2, found.Hits.Count(IsBlock));
    }

    private static bool IsBlock(Hit hit) => hit.Chunk.Text.Contains("least as extreme", StringComparison.Ordinal);

    private async Task<IReadOnlyList<Hit>> FindAsync(string question, ChunkFilter? filter = null, SearchMode mode = SearchMode.Hybrid) =>
        (await library.Get<IRetriever>().SearchAsync(new Query(question, mode, Filter: filter), CancellationToken.None)).Hits;
}
