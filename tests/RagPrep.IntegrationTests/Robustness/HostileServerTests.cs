using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RagPrep.IntegrationTests.Api;
using RagPrep.IntegrationTests.Documents.Pdf;
using RagPrep.Tests.Documents.Archives;
using RagPrep.Tests.Documents.Office;

namespace RagPrep.IntegrationTests.Robustness;

/// <summary>Files made to harm, sent to a running server: each ends with its reason, and the server goes on answering and searching.</summary>
[Collection(ServerCollection.Name)]
public sealed class HostileServerTests(ServerProcess server)
{
    // For a hang, not for a measure.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Promptly = TimeSpan.FromSeconds(5);

    public static TheoryData<string, string> Refused => new()
    {
        { "bomb.zip", "bomb" },
        { "climbing.zip", "leads out of the archive" },
        { "nested.zip", "inside an archive" },
        { "entities.docx", "document type" },
        { "bomb.docx", "" },
        { "deep.json", "nested" },
        { "deep.ipynb", "" },
        { "half.pdf", "damaged" },
        { "pages.pdf", "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_hostile_file_is_refused_or_fails_with_its_reason(string name, string reason)
    {
        var files = await UploadAsync(name, ContentOf(name));

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains(file.Text("state"), (string[])["refused", "failed"]));
        Assert.All(files, file => Assert.Contains(reason, file.Text("error")));
        Assert.All(files, file => Assert.EndsWith(".", file.Text("error")));
        Assert.All(files, file => Assert.DoesNotContain("fault of this program", file.Text("error")));
    }

    [Theory]
    [InlineData("deep.html")]
    [InlineData("loop.pdf")]
    [InlineData("line.txt")]
    public async Task A_hostile_file_that_can_be_read_is_read_in_time(string name)
    {
        var file = Assert.Single(await UploadAsync(name, ContentOf(name)));

        Assert.Contains(file.Text("state"), (string[])["indexed", "failed"]);
        Assert.True(file.Text("state") == "indexed" || file.Text("error").EndsWith('.'));
    }

    [Fact]
    public async Task Control_characters_and_marks_of_direction_are_taken_out_of_a_name()
    {
        var file = Assert.Single(await UploadAsync("be\u0007ll\u001b[31m \u202Edm.exe\n.md", "# Bell\n\nA bell curve rings."u8.ToArray()));

        Assert.Equal(("indexed", "bell[31m dm.exe.md"), (file.Text("state"), file.Text("file")));
    }

    [Fact]
    public async Task A_body_of_200_MB_is_refused_before_it_is_sent()
    {
        var form = new MultipartFormDataContent { { new StreamContent(new MemoryStream(new byte[200 << 20])), "files", "line.txt" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/documents") { Content = form };
        request.Headers.ExpectContinue = true;

        using var response = await server.Client.SendAsync(request).WaitAsync(Patience);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge);
        await StillServesAsync();
    }

    [LinuxFact]
    public async Task A_job_reads_nothing_through_links_and_tells_of_a_line_of_200_MB()
    {
        var outside = Directory.CreateTempSubdirectory("ragprep-outside-").FullName;
        string[] made = [.. new[] { "link.md", "folder", "circle", "huge.txt" }.Select(name => Path.Combine(server.Corpus, name))];
        try
        {
            await File.WriteAllTextAsync(Path.Combine(outside, "secret.md"), "# Secret\n\nThe password of the vault is swordfish.\n");
            File.CreateSymbolicLink(made[0], Path.Combine(outside, "secret.md"));
            Directory.CreateSymbolicLink(made[1], outside);
            Directory.CreateSymbolicLink(made[2], server.Corpus);
            using (var huge = File.Create(made[3]))
                huge.SetLength(200 << 20);

            var report = (await JobAsync())["report"]!;

            var failed = Assert.Single(report["changed"]!.AsArray())!;
            Assert.Equal("huge.txt", failed.Text("file"));
            Assert.Contains("64 MB", failed.Text("error"));
            Assert.DoesNotContain("swordfish", (await SearchAsync("password of the vault")).ToJsonString());
            await StillServesAsync();
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
            foreach (var path in made)
                File.Delete(path);
            await JobAsync();
        }
    }

    private static byte[] ContentOf(string name) => name switch
    {
        "bomb.zip" => ZipFile.Of(("bomb.txt", new string('a', 40 << 20))),
        "climbing.zip" => ZipFile.Of(("../../outside.md", "# Outside"), ("/etc/outside.md", "# Outside")),
        "nested.zip" => ZipFile.Of([("in.zip", ZipFile.Of(("a.md", "# A")))]),
        "entities.docx" => WordFile.OfMain(Entities()),
        "bomb.docx" => WordFile.Of(WordFile.Paragraph(new string('a', 150 << 20))),
        "deep.json" or "deep.ipynb" => Repeat("[", "1", "]", 50_000),
        "deep.html" => Repeat("<div>", "<p>A deep paragraph about echidnas.</p>", "</div>", 15_000),
        "half.pdf" => PdfFixture.Bytes("libreoffice.pdf")[..9_000],
        "pages.pdf" => PdfBuilder.File("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1000 >>"),
        "loop.pdf" => PdfBuilder.Page("BT /F 12 Tf 72 400 Td (Text of the page.) Tj ET /X Do", PdfBuilder.Stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>")),
        _ => Encoding.UTF8.GetBytes(new string('x', 100_000)),
    };

    private static byte[] Repeat(string open, string inside, string close, int times) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, times)) + inside + string.Concat(Enumerable.Repeat(close, times)));

    private static string Entities() =>
        $"<!DOCTYPE d [<!ENTITY e0 \"ha\">{string.Concat(Enumerable.Range(1, 30).Select(i => $"<!ENTITY e{i} \"&e{i - 1};&e{i - 1};&e{i - 1};\">"))}]><d>&e30;</d>";

    /// <summary>Uploads one file while the server is asked for its health; what was indexed of it is removed again.</summary>
    private async Task<JsonNode[]> UploadAsync(string name, byte[] content)
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentDisposition = new("form-data") { Name = "files", FileNameStar = name };
        var sending = server.Client.PostAsync("/v1/documents", new MultipartFormDataContent { part });
        await StillServesAsync();
        using var response = await sending.WaitAsync(Patience);
        // Where no file could be taken it is a problem, with the files in it.
        if (response.StatusCode == HttpStatusCode.BadRequest)
            await response.ProblemAsync(HttpStatusCode.BadRequest);
        JsonNode[] files = [.. (await response.JsonAsync(response.StatusCode))["files"]!.AsArray().Select(file => file!)];
        await StillServesAsync();
        foreach (var id in files.Select(file => (string?)file["documentId"]).OfType<string>())
            (await server.Client.DeleteAsync($"/v1/documents/{id}")).EnsureSuccessStatusCode();
        return files;
    }

    private async Task StillServesAsync()
    {
        foreach (var route in new[] { "/health/live", "/health/ready" })
            (await server.Client.GetAsync(route).WaitAsync(Promptly)).EnsureSuccessStatusCode();
        Assert.Equal("statistics/p-values.md", (await SearchAsync("What is a p-value?"))["hits"]![0]!.Text("file"));
    }

    private async Task<JsonNode> SearchAsync(string query) =>
        await (await server.Client.PostJsonAsync("/v1/search", $$"""{"query": "{{query}}", "top": 3, "rerank": false}""").WaitAsync(Patience)).JsonAsync();

    private async Task<JsonNode> JobAsync()
    {
        var id = (await (await server.Client.PostAsync("/v1/index", null)).JsonAsync(HttpStatusCode.Accepted)).Text("id");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var job = await server.Client.GetJsonAsync($"/v1/index/jobs/{id}");
            if (job["report"] is not null)
                return job;
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }
}
