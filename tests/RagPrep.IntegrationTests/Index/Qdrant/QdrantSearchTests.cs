using System.Diagnostics;
using RagPrep.Index;
using RagPrep.IntegrationTests.Index.Qdrant.StandIn;
using RagPrep.Retrieval;

namespace RagPrep.IntegrationTests.Index.Qdrant;

/// <summary>Searches on a cluster that is well, slow, down or empty.</summary>
public sealed class QdrantSearchTests(StandInLibrary fixture) : IClassFixture<StandInLibrary>
{
    private const string QueryBatch = "post /collections/{collection_name}/points/query/batch";

    private readonly StandInServer standIn = fixture.StandIn;

    [Fact]
    public async Task Both_sides_are_one_request_and_the_key_goes_with_it()
    {
        standIn.Requests.Clear();
        var found = await AskAsync(fixture.Library);

        Assert.Equal([(QueryBatch, "secret-key")], standIn.Requests);
        Assert.Equal("sql/joins.md", found.Hits[0].Chunk.File);
        Assert.All(found.Hits.Take(3), hit => Assert.True(hit.Stages.ContainsKey("lexical") || hit.Stages.ContainsKey("dense")));
        Assert.Contains("search", found.Timings.Keys);
    }

    [Theory]
    [InlineData("Rrf")]
    [InlineData("Dbsf")]
    public async Task The_cluster_fuses_where_that_is_wished(string fusion)
    {
        using var other = new Library(fixture.Library.Corpus, null, fixture.Options(("Qdrant:Collection", "fusion" + fusion), ("Qdrant:Fusion", fusion)));
        await other.IndexAsync();
        standIn.Requests.Clear();

        var found = await AskAsync(other);

        Assert.Single(standIn.Requests);
        Assert.Equal("sql/joins.md", found.Hits[0].Chunk.File);
        // By reciprocal rank the first of both lists has 1/2 twice, by distributions no score is above 1 a list.
        Assert.Equal(fusion == "Rrf" ? 1 : found.Hits[0].Score, found.Hits[0].Score, 1e-6);
        Assert.Contains("lexical", found.Hits[0].Stages.Keys);
    }

    [Theory]
    [InlineData(Fault.Slow)]
    [InlineData(Fault.TooManyRequests)]
    [InlineData(Fault.Unavailable)]
    [InlineData(Fault.CutConnection)]
    internal async Task One_fault_is_not_seen(Fault fault)
    {
        standIn.Fail(fault);

        Assert.NotEmpty((await AskAsync(fixture.Library)).Hits);
        Assert.True(standIn.AllFaultsHappened);
    }

    [Fact]
    public async Task A_cluster_that_does_not_answer_is_given_up_within_two_seconds()
    {
        await fixture.Library.IndexAsync();
        standIn.Fail(Fault.Slow, times: 2);
        var watch = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<IndexException>(() => AskAsync(fixture.Library));

        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 2.0);
        Assert.Contains("does not answer in time", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_that_lost_everything_is_filled_again_by_itself()
    {
        standIn.State.Lose();
        await Assert.ThrowsAnyAsync<IndexException>(() => AskAsync(fixture.Library));

        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(20))
        {
            try
            {
                Assert.NotEmpty((await AskAsync(fixture.Library)).Hits);
                StandInLibrary.AssertCurrent(standIn, fixture.Library.IndexFolder);
                return;
            }
            catch (IndexException)
            {
                await Task.Delay(200);
            }
        }
        Assert.Fail("The collection was not written again.");
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"result": null, "status": "ok", "time": 0}""")]
    [InlineData("""{"result": {}, "status": "ok", "time": 0}""")]
    [InlineData("""{"result": [], "status": "ok", "time": 0}""")]
    [InlineData("""{"result": [{"points": null}, {"points": []}], "status": "ok", "time": 0}""")]
    [InlineData("""{"result": [{"points": [{"id": "a"}]}, {"points": []}], "status": "ok", "time": 0}""")]
    public async Task What_answers_nonsense_is_said_to_be_no_qdrant(string body)
    {
        standIn.Instead = _ => (body, Endless: false);
        var searched = await Record.ExceptionAsync(() => AskAsync(fixture.Library));
        fixture.Library.Write("nonsense.md", $"# Nonsense\n\nThis was written when {Guid.NewGuid():n} was answered.\n");
        var indexed = await Record.ExceptionAsync(fixture.Library.IndexAsync);
        standIn.Instead = null;
        await fixture.Library.IndexAsync();

        Assert.Contains("is no Qdrant", Assert.IsAssignableFrom<IndexException>(searched).Message, StringComparison.Ordinal);
        Assert.Contains("is no Qdrant", Assert.IsAssignableFrom<IndexException>(indexed).Message, StringComparison.Ordinal);
        Assert.NotEmpty((await AskAsync(fixture.Library)).Hits);
    }

    [Fact]
    public async Task Points_that_are_not_ours_and_points_told_twice_make_no_hits()
    {
        var own = standIn.State[StandInLibrary.Alias].Points.First().Id;
        var point = $$"""{"id": {{own}}, "version": 0, "score": 0.5}""";
        standIn.Instead = _ => ($$"""{"result": [{"points": [{{point}}, {{point}}, {"id": 1, "version": 0, "score": 9}]}, {"points": [{{point}}]}], "status": "ok", "time": 0}""", Endless: false);
        var found = await AskAsync(fixture.Library);
        standIn.Instead = null;

        Assert.Single(found.Hits);
    }

    [Fact]
    public async Task An_answer_without_end_is_given_up()
    {
        standIn.Instead = _ => (new string(' ', 1 << 20), Endless: true);
        var watch = Stopwatch.StartNew();
        var failure = await Record.ExceptionAsync(() => AskAsync(fixture.Library));
        standIn.Instead = null;

        Assert.IsAssignableFrom<IndexException>(failure);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2.5), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task The_embedded_index_never_asks_the_cluster()
    {
        standIn.Requests.Clear();
        using var embedded = new Library(fixture.Library.Corpus, null, fixture.Options(("Index:Provider", "embedded")));
        await embedded.IndexAsync();

        Assert.NotEmpty((await AskAsync(embedded)).Hits);
        Assert.Empty(standIn.Requests);
    }

    private static Task<SearchResult> AskAsync(Library library) =>
        library.Get<IRetriever>().SearchAsync(new Query("Which rows does a left join keep?", Top: 5, Rerank: false), CancellationToken.None);
}
