using RagPrep.Index;
using RagPrep.Index.Catalog;
using RagPrep.IntegrationTests.Index.Qdrant.StandIn;

namespace RagPrep.IntegrationTests.Index.Qdrant;

/// <summary>How points flow from the catalog to the cluster: bounded, and never far behind the embedder.</summary>
public sealed class QdrantFlowTests(StandInLibrary fixture) : IClassFixture<StandInLibrary>
{
    private const string Batch = "post /collections/{collection_name}/points/batch";
    private const int Files = 2;

    private readonly StandInServer standIn = fixture.StandIn;

    [Fact]
    public async Task Batches_are_bounded_and_no_more_are_in_flight_than_the_options_say()
    {
        var (gate, sizes, now, most) = (new Lock(), new List<int>(), 0, 0);
        using var other = new Library(fixture.Library.Corpus, null, fixture.Options(("Qdrant:Collection", "batches"), ("Qdrant:BatchPoints", "2"), ("Qdrant:Writers", "2")));
        standIn.During = async (operation, body) =>
        {
            if (operation != Batch)
                return;
            lock (gate)
            {
                sizes.Add(body!.Value.GetProperty("operations")[0].GetProperty("upsert").GetProperty("points").GetArrayLength());
                most = Math.Max(most, ++now);
            }
            await Task.Delay(50);
            lock (gate)
                now--;
        };
        await other.IndexAsync();
        standIn.During = null;

        Assert.Equal(2, sizes.Max());
        Assert.Equal(other.Index.Current!.Count, sizes.Sum());
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_request_has_no_more_bytes_than_the_options_say()
    {
        const int limit = 65_536;
        var requests = new List<int>();
        using var other = new Library(options: fixture.Options(("Qdrant:Collection", "bytes"), ("Qdrant:BatchPoints", "10000"), ("Qdrant:BatchBytes", $"{limit}"), ("Qdrant:Writers", "1")));
        WriteLarge(other, "one.md", paragraphs: 150);
        standIn.During = (operation, body) =>
        {
            if (operation == Batch)
                requests.Add(body!.Value.GetProperty("operations")[0].GetProperty("upsert").GetProperty("points").EnumerateArray().Sum(point => point.GetRawText().Length));
            return Task.CompletedTask;
        };
        await other.IndexAsync();
        standIn.During = null;

        Assert.True(requests.Count > 2, $"{requests.Count}");
        Assert.InRange(requests.Max(), limit / 2, limit);
    }

    [Fact]
    public async Task A_slow_cluster_makes_indexing_wait_and_one_that_is_down_does_not()
    {
        await using var cluster = await StandInServer.StartAsync();
        using var library = new Library(options: fixture.Options(("Qdrant:Url", cluster.Url), ("Qdrant:BatchPoints", "64"), ("Qdrant:MostAhead", "10")));
        // The first file alone has more texts than are embedded together.
        WriteLarge(library, "0.md", paragraphs: 460);
        WriteLarge(library, "1.md", paragraphs: 5, first: 1000);

        // 1. The first write is not answered: what comes after it is not embedded.
        var (held, release) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource());
        cluster.During = async (operation, _) =>
        {
            if (operation != Batch)
                return;
            held.TrySetResult();
            await release.Task;
        };
        var indexing = library.IndexAsync();
        await held.Task.WaitAsync(TimeSpan.FromMinutes(2));
        var ahead = Stored(library);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(ahead, Stored(library));
        Assert.Equal(Files - 1, ahead.Documents);
        release.SetResult();
        await indexing;
        Assert.Equal(Files, Stored(library).Documents);
        StandInLibrary.AssertCurrent(cluster, library.IndexFolder);
        Assert.Empty(cluster.Violations);

        // 2. Down: all is embedded, and the run ends with the reason.
        await cluster.DisposeAsync();
        for (var i = 0; i < Files; i++)
            File.Move(Path.Combine(library.Corpus, $"{i}.md"), Path.Combine(library.Corpus, $"moved{i}.md"));
        Assert.Contains("cannot be reached", (await Assert.ThrowsAsync<IndexException>(library.IndexAsync)).Message, StringComparison.Ordinal);
        Assert.Equal(Files, Stored(library).Documents);
        Assert.All(library.Index.Documents(), document => Assert.StartsWith("moved", document.File, StringComparison.Ordinal));
    }

    /// <summary>What the catalog has, whatever is served.</summary>
    private static (int Documents, int Chunks) Stored(Library library)
    {
        using var catalog = new CatalogFile(library.IndexFolder);
        using var connection = catalog.Open();
        var documents = CatalogReader.Documents(connection);
        return (documents.Count, documents.Sum(document => document.Chunks));
    }

    private static void WriteLarge(Library library, string file, int paragraphs, int first = 0) => library.Write(
        file, "# Notes\n\n" + string.Join("\n\n", Enumerable.Range(first, paragraphs).Select(i => $"Observation {i} lies {i * 7919 % 4001} units above the mean of its large and well known sample of patients, each of whom was asked twice.")));
}
