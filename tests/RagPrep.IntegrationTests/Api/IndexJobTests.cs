using System.Net;
using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Api;

[Collection(ServerCollection.Name)]
public sealed class IndexJobTests(ServerProcess server)
{
    [Fact]
    public async Task A_job_finds_what_changed_and_reports_it_file_by_file()
    {
        var path = Path.Combine(server.Corpus, "numpy.md");
        await File.WriteAllTextAsync(path, "# NumPy\n\nBroadcasting stretches the narwhal axis of an array.");
        try
        {
            using var accepted = await server.Client.PostAsync("/v1/index", null);
            var job = await accepted.JsonAsync(HttpStatusCode.Accepted);
            Assert.Equal($"/v1/index/jobs/{job["id"]}", accepted.Headers.Location?.ToString());

            var done = await EndAsync(job.Text("id"));

            Assert.Equal("succeeded", done.Text("state"));
            Assert.Contains(done["report"]!["changed"]!.AsArray(), file => file!.Text("file") == "numpy.md");
            var found = await (await server.Client.PostJsonAsync("/v1/search", """{"query": "narwhal", "top": 1}""")).JsonAsync();
            Assert.Equal("numpy.md", found["hits"]![0]!.Text("file"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Many_requests_at_once_share_a_job_that_runs_and_one_that_waits()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Client.PostAsync("/v1/index", null)));
        var ids = new List<string>();
        foreach (var response in responses)
            ids.Add((await response.JsonAsync(HttpStatusCode.Accepted)).Text("id"));

        Assert.True(ids.Distinct().Count() < 20);
        foreach (var id in ids.Distinct())
            Assert.Equal("succeeded", (await EndAsync(id)).Text("state"));
    }

    private async Task<JsonNode> EndAsync(string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            var job = await server.Client.GetJsonAsync($"/v1/index/jobs/{id}");
            if (job.Text("state") is "succeeded" or "failed")
                return job;
        }
        while (await timer.WaitForNextTickAsync(patience.Token));
        throw new TimeoutException();
    }
}
