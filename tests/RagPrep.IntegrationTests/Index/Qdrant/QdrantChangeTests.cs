using System.Text.Json;
using RagPrep.Index;
using RagPrep.Index.Lexical;
using RagPrep.IntegrationTests.Index.Qdrant.StandIn;

namespace RagPrep.IntegrationTests.Index.Qdrant;

/// <summary>How the cluster is brought to what the catalog has.</summary>
public sealed class QdrantChangeTests(StandInLibrary fixture) : IClassFixture<StandInLibrary>
{
    private const string Batch = "post /collections/{collection_name}/points/batch", Scroll = "post /collections/{collection_name}/points/scroll", Aliases = "post /collections/aliases",
        Count = "post /collections/{collection_name}/points/count", Drop = "delete /collections/{collection_name}";

    private readonly StandInServer standIn = fixture.StandIn;
    private readonly Library library = fixture.Library;

    [Fact]
    public void A_collection_is_made_as_the_options_say()
    {
        var made = standIn.State[StandInLibrary.Alias].Made;

        foreach (var name in new[] { "chunk", "units" })
        {
            var vector = made.GetProperty("vectors").GetProperty(name);
            Assert.Equal("Cosine", vector.GetProperty("distance").GetString());
            Assert.Equal("int8", vector.GetProperty("quantization_config").GetProperty("scalar").GetProperty("type").GetString());
        }
        Assert.Equal("max_sim", made.GetProperty("vectors").GetProperty("units").GetProperty("multivector_config").GetProperty("comparator").GetString());
        Assert.Equal("idf", made.GetProperty("sparse_vectors").GetProperty("bm25").GetProperty("modifier").GetString());
        Assert.Equal(["file", "topic", "document", "access", "searched"], standIn.State[StandInLibrary.Alias].Indexes);
    }

    [Fact]
    public async Task Shards_copies_consistency_fan_out_and_vectors_on_disk_are_given_to_a_new_collection()
    {
        using var other = new Library(library.Corpus, null, fixture.Options(
            ("Qdrant:Collection", "shards"), ("Qdrant:Shards", "3"), ("Qdrant:Replicas", "2"), ("Qdrant:WriteConsistency", "2"), ("Qdrant:ReadFanOut", "1"), ("Qdrant:OriginalsOnDisk", "true")));
        await other.IndexAsync();

        var collection = standIn.State["shards"];
        Assert.Equal(3, collection.Made.GetProperty("shard_number").GetInt32());
        Assert.Equal(2, collection.Made.GetProperty("replication_factor").GetInt32());
        Assert.Equal(2, collection.Made.GetProperty("write_consistency_factor").GetInt32());
        Assert.Equal(1, collection.ReadFanOut);
        Assert.All(["chunk", "units"], name => Assert.True(collection.Made.GetProperty("vectors").GetProperty(name).GetProperty("on_disk").GetBoolean()));
    }

    [Fact]
    public async Task A_change_deletes_and_writes_in_one_batch_and_asks_for_no_point()
    {
        var batches = new List<string>();
        standIn.Requests.Clear();
        standIn.During = (operation, body) =>
        {
            if (operation == Batch)
                batches.Add(string.Join(' ', body!.Value.GetProperty("operations").EnumerateArray().Select(one => one.EnumerateObject().Single().Name)));
            return Task.CompletedTask;
        };
        // As long as it was: the averages stay, and with them all other points.
        library.Write("sql/joins.md", File.ReadAllText(Path.Combine(library.Corpus, "sql/joins.md")).Replace("keeps every row", "retains every row", StringComparison.Ordinal));
        await library.IndexAsync();
        standIn.During = null;

        StandInLibrary.AssertCurrent(standIn, library.IndexFolder);
        Assert.Equal(["delete upsert"], batches);
        Assert.Equal((0, 0), (Number(Scroll), Number(Aliases)));
    }

    [Fact]
    public async Task Nothing_is_written_when_nothing_changed()
    {
        standIn.Requests.Clear();
        await library.IndexAsync();

        Assert.Equal((0, 0), (Number(Batch), Number(Scroll)));
    }

    [Fact]
    public async Task Other_weights_are_written_into_a_new_collection_and_the_alias_is_switched_in_one_call()
    {
        var before = standIn.State.Names.Aliases[StandInLibrary.Alias];
        standIn.Requests.Clear();
        standIn.State.Do("put", "/collections/{collection_name}", "another", standIn.State[StandInLibrary.Alias].Made, half: false);

        using (var other = new Library(library.Corpus, null, fixture.Options(("Index:Lexical:K1", "2"))))
        {
            await other.IndexAsync();
            Assert.NotEqual(before, standIn.State.Names.Aliases[StandInLibrary.Alias]);
            StandInLibrary.AssertCurrent(standIn, other.IndexFolder, new LexicalOptions { K1 = 2 });
        }

        Assert.Equal(1, Number(Aliases));
        var order = standIn.Requests.Select(request => request.Operation).ToList();
        Assert.True(order.IndexOf(Count) > order.LastIndexOf(Batch) && order.LastIndexOf(Count) < order.IndexOf(Aliases) && order.IndexOf(Aliases) < order.LastIndexOf(Drop), string.Join(", ", order));
        Assert.Contains("another", standIn.State.Names.Collections);
        await ReopenAsync();
        StandInLibrary.AssertCurrent(standIn, library.IndexFolder);
    }

    [Fact]
    public async Task A_new_collection_that_lacks_points_is_not_switched_to()
    {
        using var other = new Library(library.Corpus, null, fixture.Options(("Qdrant:Collection", "lacking")));
        standIn.Requests.Clear();
        standIn.Instead = operation => operation == Count ? ("""{"result": {"count": 1}, "status": "ok", "time": 0}""", Endless: false) : null;
        var failure = await Assert.ThrowsAsync<IndexException>(other.IndexAsync);
        var switched = Number(Aliases);
        standIn.Instead = null;
        await other.IndexAsync();

        Assert.Contains("has 1 points, not the", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, switched);
        Assert.Equal(other.Index.Current!.Count, standIn.State["lacking"].Count);
    }

    [Fact]
    public async Task A_write_that_is_not_answered_is_sent_again()
    {
        using var other = new Library(library.Corpus, null, fixture.Options(("Qdrant:Collection", "slowly"), ("Qdrant:WriteSeconds", "1")));
        standIn.Fail(Fault.Slow, path: "/points/batch");
        await other.IndexAsync();

        Assert.True(standIn.AllFaultsHappened);
        Assert.Equal(other.Index.Current!.Count, standIn.State["slowly"].Count);
    }

    [Fact]
    public async Task What_differs_is_found_and_repaired_at_the_next_start()
    {
        var collection = standIn.State[StandInLibrary.Alias];
        var points = collection.Points.ToList();
        // One is gone, one is of an older make, one is not ours.
        collection.Apply(Operations(new { delete = new { filter = new { must = new object[] { new { has_id = new[] { points[0].Id } } } } } }));
        var vector = new { chunk = new[] { 1 }, units = new[] { new[] { 1 } }, bm25 = new { indices = Array.Empty<int>(), values = Array.Empty<float>() } };
        collection.Apply(Operations(new { upsert = new { points = new[] { new { id = points[1].Id, vector, payload = new { document = "gone", mark = "0" } }, new { id = 17ul, vector, payload = new { document = "gone", mark = "0" } } } } }));
        File.Delete(Path.Combine(library.IndexFolder, "qdrant.json.tmp"));
        File.WriteAllText(Path.Combine(library.IndexFolder, "qdrant.json"), File.ReadAllText(Path.Combine(library.IndexFolder, "qdrant.json")).Replace("\"Stamp\":\"", "\"Stamp\":\"of another state", StringComparison.Ordinal));
        standIn.Requests.Clear();

        await ReopenAsync();

        StandInLibrary.AssertCurrent(standIn, library.IndexFolder);
        Assert.Equal((1, 0), (Number(Scroll), Number(Aliases)));
    }

    [Theory]
    [InlineData(Fault.TooManyRequests)]
    [InlineData(Fault.Error)]
    [InlineData(Fault.Unavailable)]
    [InlineData(Fault.CutConnection)]
    [InlineData(Fault.HalfBatch)]
    internal async Task A_fault_while_it_writes_is_overcome(Fault fault)
    {
        standIn.Fail(fault, times: 2, path: "/points/batch");
        library.Write("faults/one.md", $"# A note\n\nThis note was written while the cluster had the fault {fault}, again {Guid.NewGuid():n}.\n");
        await library.IndexAsync();

        Assert.True(standIn.AllFaultsHappened);
        StandInLibrary.AssertCurrent(standIn, library.IndexFolder);
    }

    [Fact]
    public async Task Any_one_answer_of_a_rebuild_may_be_lost()
    {
        standIn.State.Lose();
        standIn.Requests.Clear();
        await ReopenAsync();
        var requests = standIn.Requests.Count;

        for (var lost = 0; lost < requests; lost++)
        {
            standIn.State.Lose();
            standIn.Fail(Fault.CutConnection, after: lost);
            await ReopenAsync();

            Assert.True(standIn.AllFaultsHappened);
            StandInLibrary.AssertCurrent(standIn, library.IndexFolder);
        }
        Assert.True(requests > 10, $"{requests}");
    }

    [Fact]
    public async Task A_change_that_no_request_holds_is_written_in_order_one_request_after_the_other()
    {
        var (gate, batches, now, most) = (new Lock(), new List<string>(), 0, 0);
        library.Write("order/one.md", Notes(60, "first"));
        await library.IndexAsync();
        standIn.Requests.Clear();
        standIn.During = async (operation, body) =>
        {
            if (operation != Batch)
                return;
            lock (gate)
            {
                batches.Add(string.Join(' ', body!.Value.GetProperty("operations").EnumerateArray().Select(one => one.EnumerateObject().Single().Name)));
                most = Math.Max(most, ++now);
            }
            await Task.Delay(30);
            lock (gate)
                now--;
        };
        // Words of the same lengths: the averages stay.
        library.Write("order/one.md", Notes(60, "later"));
        await library.IndexAsync();
        standIn.During = null;

        StandInLibrary.AssertCurrent(standIn, library.IndexFolder);
        Assert.True(batches.Count > 2, $"{batches.Count}");
        Assert.Equal("delete upsert", batches[0]);
        Assert.All(batches.Skip(1), batch => Assert.Equal("upsert", batch));
        Assert.Equal((1, 0), (most, Number(Aliases)));
        File.Delete(Path.Combine(library.Corpus, "order/one.md"));
        await library.IndexAsync();
    }

    private static string Notes(int paragraphs, string word) =>
        "# Notes\n\n" + string.Join("\n\n", Enumerable.Range(100, paragraphs).Select(i => $"The {word} observation number {i} lies {i * 7919 % 900 + 100} units above the mean of its large and well known sample of patients."));

    private int Number(string operation) => standIn.Requests.Count(request => request.Operation == operation);

    private async Task ReopenAsync() => await library.Index.OpenAsync(writable: true, CancellationToken.None);

    private static JsonElement Operations(params object[] operations) => JsonSerializer.SerializeToElement(operations);
}
