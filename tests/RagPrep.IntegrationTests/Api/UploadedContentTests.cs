using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RagPrep.Documents;

namespace RagPrep.IntegrationTests.Api;

/// <summary>What uploads make of a file's content, whatever it is called.</summary>
[Collection(ServerCollection.Name)]
public sealed class UploadedContentTests(ServerProcess server)
{
    [Fact]
    public async Task A_file_is_stored_under_the_extension_of_its_content()
    {
        var files = await UploadAsync(
            ("page.txt", "<!DOCTYPE html><html><body><main><h1>Numbats</h1><p>A numbat is a termite eater.</p></main></body></html>"),
            ("cards", "question,answer\nWhat eats a bilby?,Mostly foxes.\n"),
            ("plain.md", "Words that may be Markdown."));

        Assert.Equal(["page.html", "cards.csv", "plain.md"], files.Select(file => file.Text("file")));
        Assert.All(files, file => Assert.Equal("indexed", file.Text("state")));
        Assert.Contains("stored as page.html", files[0].Text("note"));
        Assert.Null(files[2]["note"]);
        Assert.False(File.Exists(Path.Combine(server.Corpus, "page.txt")));
        var document = await server.Client.GetJsonAsync($"/v1/documents/{files[1]["documentId"]}");
        Assert.Equal("What eats a bilby?", (string)document["sections"]![0]!["headingPath"]![0]!);
        await RemoveAsync(files);
    }

    [Fact]
    public async Task What_is_no_document_is_refused_by_what_it_is()
    {
        var files = await UploadAsync(
            ("good.md", "# Good\n\nA quoll is a marsupial."u8.ToArray()),
            ("picture.md", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]),
            ("old.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0]),
            ("sheet.zip", Zip(("[Content_Types].xml", ""), ("xl/workbook.xml", ""))));

        Assert.Equal(["indexed", "refused", "refused", "refused"], files.Select(file => file.Text("state")));
        Assert.Contains("image (PNG), though it is called .md", files[1].Text("error"));
        Assert.Contains("old format", files[2].Text("error"));
        Assert.Contains("Excel", files[3].Text("error"));
        Assert.False(File.Exists(Path.Combine(server.Corpus, "picture.md")));
        await RemoveAsync(files[..1]);
    }

    [Fact]
    public async Task The_same_content_is_said_to_be_the_same_and_is_written_once()
    {
        const string Text = "# Dunnarts\n\nA dunnart is not a mouse.";
        var first = await UploadAsync(("dunnarts.md", Text), ("copy.md", Text));
        var again = await UploadAsync(("third.md", Text), ("dunnarts.md", Text));

        Assert.Equal(["indexed", "same"], first.Select(file => file.Text("state")));
        Assert.Equal(["same", "indexed"], again.Select(file => file.Text("state")));
        foreach (var same in new[] { first[1], again[0] })
        {
            Assert.Equal(("dunnarts.md", (string)first[0]["documentId"]!, (int)first[0]["chunks"]!), (same.Text("sameAs"), (string)same["documentId"]!, (int)same["chunks"]!));
            Assert.Null(same["file"]);
        }
        Assert.False(File.Exists(Path.Combine(server.Corpus, "copy.md")));

        // The catalog knows the content still; the file is gone.
        File.Delete(Path.Combine(server.Corpus, "dunnarts.md"));
        var anew = await UploadAsync(("third.md", Text));
        Assert.Equal("indexed", anew[0].Text("state"));
        await RemoveAsync(anew);
    }

    [Fact]
    public async Task An_archive_is_a_folder_of_documents()
    {
        var bundle = Zip(("b/potoroo.md", "# Potoroos\n\nA potoroo digs for truffles."), ("picture.md", "\u0089PNG\0"), ("logo.png", "x"));
        var files = await UploadAsync(("animals.dat", bundle));

        Assert.Equal(["animals.dat.zip/b/potoroo.md", "animals.dat.zip/picture.md"], files.Select(file => file.Text("file")));
        Assert.Equal(["indexed", "failed"], files.Select(file => file.Text("state")));
        var found = await (await server.Client.PostJsonAsync("/v1/search", """{"query": "potoroo truffles", "top": 1}""")).JsonAsync();
        Assert.Equal("animals.dat.zip/b/potoroo.md", found["hits"]![0]!.Text("file"));

        var same = Assert.Single(await UploadAsync(("other.zip", bundle)));
        Assert.Equal(("same", "animals.dat.zip"), (same.Text("state"), same.Text("sameAs")));
        await RemoveArchiveAsync("animals.dat.zip", files[0]);
    }

    [Fact]
    public async Task Archives_that_are_broken_or_empty_or_bombs_are_refused_and_not_written()
    {
        var bomb = Zip(("bomb.txt", new string('a', 20 << 20)));
        var files = await UploadAsync(
            ("good.md", "# Good\n\nA bettong builds nests."u8.ToArray()), ("cut.zip", Zip(("a.md", "# A"))[..^10]), ("none.zip", Zip(("a.png", "x"))), ("bomb.zip", bomb),
            ("inner.zip", Zip(("in.zip", "x"))));

        Assert.Equal(["indexed", "refused", "refused", "refused", "refused"], files.Select(file => file.Text("state")));
        Assert.Contains("to its end", files[1].Text("error"));
        Assert.Contains("no document", files[2].Text("error"));
        Assert.Contains("bomb", files[3].Text("error"));
        Assert.Contains("inside an archive", files[4].Text("error"));
        Assert.Empty(Directory.EnumerateFiles(server.Corpus, "*.zip"));
        await RemoveAsync(files[..1]);
    }

    private async Task RemoveArchiveAsync(string archive, JsonNode inside)
    {
        using var alone = await server.Client.DeleteAsync($"/v1/documents/{inside["documentId"]}");
        var detail = await alone.ProblemAsync(HttpStatusCode.Conflict);
        Assert.Contains(Document.IdOf(archive), detail);
        Assert.True(File.Exists(Path.Combine(server.Corpus, archive)));

        using var whole = await server.Client.DeleteAsync($"/v1/documents/{Document.IdOf(archive)}");
        Assert.Equal(HttpStatusCode.NoContent, whole.StatusCode);
        Assert.False(File.Exists(Path.Combine(server.Corpus, archive)));
        using var gone = await server.Client.GetAsync($"/v1/documents/{inside["documentId"]}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private async Task RemoveAsync(IEnumerable<JsonNode> files)
    {
        foreach (var file in files)
            (await server.Client.DeleteAsync($"/v1/documents/{file["documentId"]}")).EnsureSuccessStatusCode();
    }

    private Task<JsonNode[]> UploadAsync(params (string Name, string Text)[] files) =>
        UploadAsync([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    private async Task<JsonNode[]> UploadAsync(params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), "files", name);
        var response = await (await server.Client.PostAsync("/v1/documents", form)).JsonAsync();
        return [.. response["files"]!.AsArray().Select(file => file!)];
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }
        return stream.ToArray();
    }
}
