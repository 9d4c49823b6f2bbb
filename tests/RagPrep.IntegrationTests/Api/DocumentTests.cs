using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Api;

[Collection(ServerCollection.Name)]
public sealed class DocumentTests(ServerProcess server)
{
    [Fact]
    public async Task The_list_has_every_file_with_its_state()
    {
        var documents = (await server.Client.GetJsonAsync("/v1/documents"))["documents"]!.AsArray();

        Assert.True(documents.Count >= SmallCorpus.Count);
        var joins = Assert.Single(documents, document => document!.Text("file") == "sql/joins.md")!;
        Assert.Equal("indexed", joins.Text("state"));
        Assert.Null(joins["error"]);
        Assert.True((int)joins["chunks"]! > 0);
    }

    [Fact]
    public async Task A_document_has_its_text_and_sections()
    {
        var documents = (await server.Client.GetJsonAsync("/v1/documents"))["documents"]!.AsArray();
        var id = documents.Single(document => document!.Text("file") == "sql/joins.md")!.Text("id");

        var document = await server.Client.GetJsonAsync($"/v1/documents/{id}");

        Assert.Equal("SQL joins", document.Text("title"));
        Assert.Contains("fills the missing columns", document.Text("text"));
        Assert.Contains(document["sections"]!.AsArray(), section => (string)section!["headingPath"]!.AsArray().Last()! == "Left join");
    }

    [Fact]
    public async Task A_chunk_comes_with_its_neighbours_of_the_same_document()
    {
        var found = await (await server.Client.PostJsonAsync("/v1/search", """{"query": "left join", "top": 1}""")).JsonAsync();
        var id = found["hits"]![0]!.Text("chunkId");

        var around = await server.Client.GetJsonAsync($"/v1/chunks/{id}");

        Assert.Equal(id, around["chunk"]!.Text("chunkId"));
        var file = around["chunk"]!.Text("file");
        foreach (var neighbour in new[] { around["previous"], around["next"] }.Where(one => one is not null))
        {
            Assert.Equal(file, neighbour!.Text("file"));
            Assert.NotEqual(id, neighbour!.Text("chunkId"));
        }
    }
}
