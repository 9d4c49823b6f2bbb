using System.Diagnostics;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Api;

/// <summary>The page as a real browser shows it.</summary>
[Collection(ServerCollection.Name)]
public sealed class PageInBrowserTests(ServerProcess server)
{
    [ChromiumFact]
    public async Task A_question_is_answered_with_markers_and_sources()
    {
        var page = await ShowAsync("/?q=What%20is%20a%20p-value%3F");

        Assert.Matches("<div id=\"answer-text\"[^>]*><p class=\"prose\">[^<]*null hypothesis", page);
        Assert.Contains("<a class=\"marker\" href=\"#source-1\"", page);
        Assert.Contains("<span class=\"file\">statistics/p-values.md</span>", page);
    }

    [ChromiumFact]
    public async Task Markup_in_a_document_is_shown_as_text_and_never_runs()
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("# Zorblax\n\nThe zorblax estimator <script>document.title='run'</script> measures <img src=x onerror=\"document.title='run'\"> drift.\n"), "files", "zorblax.md" },
        };
        using var added = await server.Client.PostAsync("/v1/documents", form);
        var id = (await added.JsonAsync())["files"]![0]!.Text("documentId");

        var page = await ShowAsync("/?q=What%20does%20the%20zorblax%20estimator%20measure%3F");
        using var removed = await server.Client.DeleteAsync($"/v1/documents/{id}");

        Assert.Contains("<title>RagPrep</title>", page);
        Assert.Contains("&lt;script&gt;document.title='run'&lt;/script&gt;", page);
        Assert.Contains("&lt;img src=x onerror=", page);
        Assert.DoesNotContain("<img", page);
    }

    [ChromiumFact]
    public async Task Code_without_a_fence_is_shown_as_code_in_the_answer_and_its_source()
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("# Quandle sums\n\nA quandle sum adds up one column:\n\nimport quandle\ntotal = quandle.sum(\n    column)\nprint(total)\n"), "files", "quandle.md" },
        };
        using var added = await server.Client.PostAsync("/v1/documents", form);
        var id = (await added.JsonAsync())["files"]![0]!.Text("documentId");

        var page = await ShowAsync("/?q=How%20do%20I%20compute%20a%20quandle%20sum%3F");
        using var removed = await server.Client.DeleteAsync($"/v1/documents/{id}");

        Assert.Equal(2, page.Split("<pre><code>import quandle\ntotal = quandle.sum(\n    column)\nprint(total)</code></pre>").Length - 1);
    }

    [ChromiumFact]
    public async Task A_refusal_says_so_and_shows_the_nearest_passages()
    {
        var page = await ShowAsync("/?q=Who%20won%20the%20football%20world%20cup%20of%201998%3F");

        Assert.Contains("No answer in these notes", page);
        Assert.Contains("Nearest passages", page);
        Assert.Contains("id=\"source-1\"", page);
    }

    [ChromiumFact]
    public async Task A_link_to_a_passage_shows_it_and_where_it_stands()
    {
        var found = await (await server.Client.PostJsonAsync("/v1/search", """{"query": "left join", "top": 1}""")).JsonAsync();

        var page = await ShowAsync($"/?chunk={found["hits"]![0]!.Text("chunkId")}");
        Assert.Contains("<h2 id=\"sources-title\">Passage</h2>", page);
        Assert.Contains("<span class=\"file\">sql/joins.md</span>", page);
        Assert.Contains("A left join keeps every row of the left table", page);
        Assert.DoesNotContain("class=\"problem\"", page);
        Assert.Contains("id=\"state\" role=\"status\" class=\"problem\"", await ShowAsync("/?chunk=0123456789abcdef"));
    }

    [ChromiumFact]
    public async Task The_topics_are_listed_and_one_shows_its_passages()
    {
        var page = await ShowAsync("/?about=left%20join#topics");

        Assert.Matches("<ul id=\"topic-list\"><li><a href=\"\\?about=", page);
        Assert.Contains("<h2 id=\"sources-title\">Passages about left join</h2>", page);
        Assert.Contains("A left join keeps every row of the left table", page);
    }

    // The browser's own clock stands still while a request runs, so that this is the page after its answer.
    private async Task<string> ShowAsync(string route)
    {
        using var profile = new TemporaryFolder();
        var address = new Uri(server.Client.BaseAddress!, route).AbsoluteUri;
        using var browser = Process.Start(new ProcessStartInfo(
            ChromiumFactAttribute.Browser!,
            ["--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile.Path}", "--virtual-time-budget=10000", "--dump-dom", address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            var errors = browser.StandardError.ReadToEndAsync(patience.Token);
            var page = await browser.StandardOutput.ReadToEndAsync(patience.Token);
            await browser.WaitForExitAsync(patience.Token);
            Assert.True(browser.ExitCode == 0, await errors);
            return page;
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
        }
    }
}
