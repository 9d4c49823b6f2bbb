using System.Net;
using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Api;

[Collection(ServerCollection.Name)]
public sealed class UploadTests(ServerProcess server)
{
    [Fact]
    public async Task A_file_is_added_replaced_and_removed_and_searches_follow()
    {
        var added = await UploadAsync(("causal/uplift.md", "# Uplift\n\nThe quokka estimator measures uplift among persuadable customers."));
        var file = Assert.Single(added["files"]!.AsArray())!;
        Assert.Equal("indexed", file.Text("state"));
        Assert.Equal("causal/uplift.md", file.Text("file"));
        Assert.Contains("quokka", await BestTextAsync("quokka estimator"));

        await UploadAsync(("causal/uplift.md", "# Uplift\n\nThe wombat estimator measures uplift among persuadable customers."));
        Assert.Contains("wombat", await BestTextAsync("wombat estimator"));

        using var removed = await server.Client.DeleteAsync($"/v1/documents/{file["documentId"]}");
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.False(File.Exists(Path.Combine(server.Corpus, "causal", "uplift.md")));
        Assert.DoesNotContain("wombat", await BestTextAsync("wombat estimator"));
    }

    [Fact]
    public async Task A_name_that_climbs_stays_below_the_corpus_folder()
    {
        var added = await UploadAsync(("../../../outside.md", "# Outside\n\nThis file wanted to be elsewhere."));
        var file = added["files"]![0]!;

        Assert.Equal("outside.md", file.Text("file"));
        Assert.True(File.Exists(Path.Combine(server.Corpus, "outside.md")));
        Assert.False(File.Exists(Path.Combine(server.Corpus, "..", "outside.md")));
        using var removed = await server.Client.DeleteAsync($"/v1/documents/{file["documentId"]}");
    }

    [Fact]
    public async Task Each_file_is_told_what_became_of_it()
    {
        var added = await UploadAsync(("good.md", "# Good\n\nA note that can be read."), ("program.exe", "MZ\0\0\u0003"), ("empty.md", ""), ("good.md", "again"));

        Assert.Equal(["indexed", "refused", "refused", "refused"], added["files"]!.AsArray().Select(file => file!.Text("state")));
        Assert.Contains("executable program", added["files"]![1]!.Text("error"));
        Assert.Contains(".md", added["files"]![1]!.Text("error"));
        Assert.False(File.Exists(Path.Combine(server.Corpus, "program.exe")));
        using var removed = await server.Client.DeleteAsync($"/v1/documents/{added["files"]![0]!["documentId"]}");
    }

    [Fact]
    public async Task Nothing_is_written_through_a_link()
    {
        var outside = Directory.CreateTempSubdirectory("ragprep-outside-").FullName;
        var link = Path.Combine(server.Corpus, "link");
        Directory.CreateSymbolicLink(link, outside);
        try
        {
            using var response = await PostAsync(("link/escaped.md", "# Escaped\n\nText."));

            Assert.Contains("link", await response.ProblemAsync(HttpStatusCode.BadRequest));
            Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
        }
        finally
        {
            Directory.Delete(link);
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public async Task An_upload_over_the_limit_is_too_large_and_leaves_nothing()
    {
        using var response = await PostAsync(("large.md", new string('a', ServerProcess.MaxUploadBytes)));

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        Assert.False(File.Exists(Path.Combine(server.Corpus, "large.md")));
    }

    [Fact]
    public async Task A_form_without_files_and_a_broken_form_are_refused()
    {
        using var none = await server.Client.PostAsync("/v1/documents", new MultipartFormDataContent { { new StringContent("x"), "field" } });
        Assert.Contains("0 files", await none.ProblemAsync(HttpStatusCode.BadRequest));

        var broken = new ByteArrayContent("no boundary in here"u8.ToArray());
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        using var response = await server.Client.PostAsync("/v1/documents", broken);
        await response.ProblemAsync(HttpStatusCode.BadRequest);

        using var json = await server.Client.PostJsonAsync("/v1/documents", "{}");
        await json.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
    }

    private async Task<JsonNode> UploadAsync(params (string Name, string Text)[] files) => await (await PostAsync(files)).JsonAsync();

    private Task<HttpResponseMessage> PostAsync(params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in files)
            form.Add(new StringContent(text), "files", name);
        return server.Client.PostAsync("/v1/documents", form);
    }

    private async Task<string> BestTextAsync(string query)
    {
        var found = await (await server.Client.PostJsonAsync("/v1/search", $$"""{"query": "{{query}}", "top": 1}""")).JsonAsync();
        return found["hits"]![0]!.Text("text");
    }
}
