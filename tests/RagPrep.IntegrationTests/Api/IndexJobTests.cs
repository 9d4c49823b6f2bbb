using System.Net;
using System.Net.ServerSentEvents;
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

    [Fact]
    public async Task A_job_can_be_followed_as_events_to_its_end()
    {
        var path = Path.Combine(server.Corpus, "pandas.md");
        await File.WriteAllTextAsync(path, "# pandas\n\nA groupby splits the aardvark table into groups.");
        try
        {
            using var accepted = await server.Client.PostAsync("/v1/index", null);
            var id = (await accepted.JsonAsync(HttpStatusCode.Accepted)).Text("id");

            var events = await EventsAsync(id);

            Assert.All(events[..^1], item => Assert.Equal(("progress", id), (item.Type, item.Job.Text("id"))));
            var (type, job) = events[^1];
            Assert.Equal(("done", id, "succeeded"), (type, job.Text("id"), job.Text("state")));
            Assert.Contains(job["report"]!["changed"]!.AsArray(), file => file!.Text("file") == "pandas.md");
            Assert.Equal((1, 1.0), ((int)job["progress"]!["files"]!, (double)job["progress"]!["share"]!));
            // Of a job that is done only the end is left to tell.
            Assert.Equal("done", Assert.Single(await EventsAsync(id)).Type);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Who_stops_following_a_job_leaves_it_running()
    {
        using var accepted = await server.Client.PostAsync("/v1/index", null);
        var id = (await accepted.JsonAsync(HttpStatusCode.Accepted)).Text("id");
        using (var response = await server.Client.GetAsync($"/v1/index/jobs/{id}/events", HttpCompletionOption.ResponseHeadersRead))
            Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);

        Assert.Equal("succeeded", (await EndAsync(id)).Text("state"));
        Assert.DoesNotContain("events failed", server.Output);
    }

    [Fact]
    public async Task An_unknown_job_is_a_problem_also_as_events()
    {
        await (await server.Client.GetAsync("/v1/index/jobs/none/events")).ProblemAsync(HttpStatusCode.NotFound);
        await (await server.Client.GetAsync("/v1/index/jobs/none")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_jobs_are_listed_newest_first()
    {
        using var accepted = await server.Client.PostAsync("/v1/index", null);
        var id = (await accepted.JsonAsync(HttpStatusCode.Accepted)).Text("id");
        await EndAsync(id);

        var jobs = (await server.Client.GetJsonAsync("/v1/index/jobs"))["jobs"]!.AsArray();

        Assert.Equal(id, jobs[0]!.Text("id"));
        Assert.All(jobs, job => Assert.Null(job!["report"]));
    }

    private async Task<List<(string Type, JsonNode Job)>> EventsAsync(string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var response = await server.Client.GetAsync($"/v1/index/jobs/{id}/events", HttpCompletionOption.ResponseHeadersRead, patience.Token);
        var events = new List<(string, JsonNode)>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync(patience.Token)).EnumerateAsync(patience.Token))
            events.Add((item.EventType, JsonNode.Parse(item.Data)!));
        return events;
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
