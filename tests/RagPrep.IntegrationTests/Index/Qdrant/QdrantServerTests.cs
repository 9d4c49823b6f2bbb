using System.Diagnostics;
using System.Net;
using RagPrep.IntegrationTests.Api;
using RagPrep.IntegrationTests.Cli;
using RagPrep.IntegrationTests.Index.Qdrant.StandIn;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Index.Qdrant;

/// <summary>The real server and the real command line over a stand-in that goes and comes back.</summary>
public sealed class QdrantServerTests : IAsyncLifetime
{
    private const string Question = """{"query": "Which rows does a left join keep?", "top": 3, "rerank": false}""";
    private readonly TemporaryFolder folder = new();
    private StandInServer standIn = null!;

    public async Task InitializeAsync()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        standIn = await StandInServer.StartAsync();
    }

    public async Task DisposeAsync()
    {
        Assert.Empty(standIn.Violations);
        await standIn.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_cluster_that_is_down_is_a_503_within_two_seconds_and_works_again_by_itself()
    {
        // 1. Down from the start: all is indexed, and who asks is told.
        var (port, cluster) = (new Uri(standIn.Url).Port, Cluster);
        await standIn.DisposeAsync();
        await using var program = ProgramProcess.Start("RagPrep.Api", folder.Path, ServerProcess.Arguments(folder["corpus"], folder["index"], cluster));
        using var client = new HttpClient { BaseAddress = ServerProcess.AddressIn(await program.ReadyAsync()), Timeout = TimeSpan.FromSeconds(30) };
        await AssertDownAsync(client);

        // 2. There at last: filled, while nobody does anything but ask.
        standIn = await StandInServer.StartAsync(port);
        await AssertBackAsync(client);

        // 3. Down again, and back with nothing left of what it had.
        await standIn.DisposeAsync();
        await AssertDownAsync(client);
        (await client.GetAsync("/health/live")).EnsureSuccessStatusCode();
        standIn = await StandInServer.StartAsync(port);
        await AssertBackAsync(client);
        Assert.DoesNotContain("secret-key", program.Output + program.Errors, StringComparison.Ordinal);

        await DoctorAsync();
    }

    private static async Task AssertDownAsync(HttpClient client)
    {
        var watch = Stopwatch.StartNew();
        var detail = await (await client.PostJsonAsync("/v1/search", Question)).ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
        Assert.Contains("cannot be reached", detail, StringComparison.Ordinal);
    }

    private static async Task AssertBackAsync(HttpClient client)
    {
        var patience = Stopwatch.StartNew();
        HttpResponseMessage answer;
        while (!(answer = await client.PostJsonAsync("/v1/search", Question)).IsSuccessStatusCode && patience.Elapsed < TimeSpan.FromSeconds(30))
            await Task.Delay(200);
        Assert.Equal("sql/joins.md", (string)(await answer.JsonAsync())["hits"]![0]!["file"]!);
    }

    /// <summary>What the command line says of the cluster, beside the server.</summary>
    private async Task DoctorAsync()
    {
        var healthy = await CliRun.OfAsync(folder.Path, ["doctor", "--corpus", folder["corpus"], "--index", folder["index"], .. Cluster]);
        Assert.True(healthy.Code == 0, healthy.Output + healthy.Errors);
        foreach (var said in new[] { "Qdrant 1.18.0", "The collection ragprep-test-", " points, 1 shard, 1 replica, quantization int8" })
            Assert.Contains(said, healthy.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", healthy.Output + healthy.Errors, StringComparison.Ordinal);

        standIn.State.Version = "1.9.7";
        var old = await CliRun.OfAsync(folder.Path, ["doctor", "--json", "--corpus", folder["corpus"], "--index", folder["index"], .. Cluster]);
        Assert.Contains("1.9.7", Assert.Single(old.Json["findings"]!.AsArray(), finding => (string)finding!["check"]! == "qdrant" && (string)finding["health"]! != "ok")!.ToString(), StringComparison.Ordinal);
    }

    private string[] Cluster =>
        ["--Index:Provider", "qdrant", "--Qdrant:Url", standIn.Url, "--Qdrant:Collection", StandInLibrary.Alias, "--Qdrant:ApiKey", "secret-key"];
}
