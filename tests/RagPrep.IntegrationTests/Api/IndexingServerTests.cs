using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Api;

/// <summary>Servers of their own, seen while they index.</summary>
public sealed class IndexingServerTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
    private readonly HttpClient client = new();

    public void Dispose()
    {
        client.Dispose();
        patience.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_watched_folder_is_indexed_when_files_come_change_and_go()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        await using var program = ProgramProcess.Start("RagPrep.Api", folder.Path, ServerProcess.Arguments(folder["corpus"], folder["index"], "--Corpus:Watch", "true"));
        client.BaseAddress = ServerProcess.AddressIn(await program.ReadyAsync());
        var path = Path.Combine(folder["corpus"], "watched.md");

        await File.WriteAllTextAsync(path, "# Watched\n\nThe quokka estimator is unbiased.\n");
        await UntilAsync(async () => (await FirstHitAsync("quokka")).Contains("quokka"));
        await File.WriteAllTextAsync(path, "# Watched\n\nThe capybara estimator is unbiased.\n");
        await UntilAsync(async () => (await FirstHitAsync("capybara")).Contains("capybara"));
        File.Delete(path);
        await UntilAsync(async () => (await client.GetJsonAsync("/v1/documents"))["documents"]!.AsArray().Count == SmallCorpus.Count);

        // Nothing else changed, so that nothing else was done: its own writing does not set it off.
        var jobs = (await client.GetJsonAsync("/v1/index/jobs"))["jobs"]!.AsArray();
        Assert.InRange(jobs.Count, 4, 8);
        Assert.Contains("Watching ", program.Output);
    }

    [Fact]
    public async Task One_large_file_shows_how_far_it_is_and_stopping_the_server_ends_the_events()
    {
        Directory.CreateDirectory(folder["corpus"]);
        var lines = Enumerable.Range(0, 20_000).Select(number => $"Observation {number} of the sample lies {number * 7919 % 1000} units above its mean.\n");
        await File.WriteAllTextAsync(Path.Combine(folder["corpus"], "large.md"), "# Observations\n\n" + string.Join('\n', lines));
        client.BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}");
        await using var program = ProgramProcess.Start(
            "RagPrep.Api", folder.Path, [.. ServerProcess.Arguments(folder["corpus"], folder["index"]), "--urls", client.BaseAddress.ToString()]);
        await UntilAsync(async () => (await client.GetJsonAsync("/v1/index/jobs"))["jobs"]!.AsArray().Count > 0);
        var id = (await client.GetJsonAsync("/v1/index/jobs"))["jobs"]![0]!.Text("id");

        var shares = new List<double>();
        var last = default(SseItem<string>);
        using var response = await client.GetAsync($"/v1/index/jobs/{id}/events", HttpCompletionOption.ResponseHeadersRead, patience.Token);
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(patience.Token)).EnumerateAsync(patience.Token))
        {
            last = item;
            if (item.EventType == "progress" && JsonNode.Parse(item.Data)!["progress"] is { } progress)
            {
                Assert.Equal(0, (int)progress["files"]!);
                shares.Add((double)progress["share"]!);
            }
            if (shares.Distinct().Count() == 3)
                program.Interrupt();
        }

        Assert.Equal(shares.Order(), shares);
        Assert.Equal(("done", "failed"), (last.EventType, JsonNode.Parse(last.Data)!.Text("state")));
        Assert.Contains("the next start goes on", JsonNode.Parse(last.Data)!.Text("error"));
        await program.EndAsync();
    }

    private async Task<string> FirstHitAsync(string query)
    {
        var found = await (await client.PostJsonAsync("/v1/search", $$"""{"query": "{{query}}", "top": 1, "rerank": false}""")).JsonAsync();
        return found["hits"]![0]!.Text("text");
    }

    private async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await TryAsync(holds))
            await timer.WaitForNextTickAsync(patience.Token);
    }

    // While the server starts, nothing listens yet.
    private static async Task<bool> TryAsync(Func<Task<bool>> holds)
    {
        try
        {
            return await holds();
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
