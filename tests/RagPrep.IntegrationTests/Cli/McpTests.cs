using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Cli;

public sealed class McpTests(IndexedFolder folder) : IClassFixture<IndexedFolder>, IAsyncLifetime
{
    private McpClient client = null!;

    public async Task InitializeAsync()
    {
        var (program, arguments) = ProgramProcess.Command("RagPrep.Cli", ["mcp", "--corpus", Path.Combine(folder.Path, "corpus"), "--index", Path.Combine(folder.Path, "index")]);
        client = await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions { Command = program, Arguments = arguments, WorkingDirectory = folder.Path }));
    }

    public async Task DisposeAsync() => await client.DisposeAsync();

    [Fact]
    public async Task The_tools_have_schemas_and_say_that_they_only_read()
    {
        var tools = await client.ListToolsAsync();

        Assert.Equal(["ask", "get_document", "list_documents", "search"], tools.Select(tool => tool.Name).Order());
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
        Assert.All(tools, tool => Assert.False(tool.ProtocolTool.Annotations?.OpenWorldHint));
        Assert.All(tools, tool => Assert.NotNull(tool.ProtocolTool.OutputSchema));
        var search = tools.Single(tool => tool.Name == "search").JsonSchema;
        Assert.Equal(["query"], search.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Documents_are_searched_asked_listed_and_read()
    {
        var hit = (await CallAsync("search", ("query", "left join"), ("top", 1)))["hits"]![0]!;
        var answer = await CallAsync("ask", ("question", "What is a p-value?"));
        var listed = (await CallAsync("list_documents"))["documents"]!.AsArray();
        var document = await CallAsync("get_document", ("id", (string)hit["documentId"]!), ("from", (int)hit["characters"]!["from"]!), ("length", 20));

        Assert.Equal("sql/joins.md", (string)hit["file"]!);
        Assert.True((bool)answer["answered"]!);
        Assert.NotEmpty(answer["citations"]!.AsArray());
        Assert.Equal(SmallCorpus.Count, listed.Count);
        Assert.StartsWith((string)document["text"]!, (string)hit["text"]!);
        Assert.Equal(20, ((string)document["text"]!).Length);
    }

    [Fact]
    public async Task A_mistake_is_told_to_the_program()
    {
        var result = await client.CallToolAsync("get_document", new Dictionary<string, object?> { ["id"] = "nothing" });

        Assert.True(result.IsError);
        Assert.Contains("list_documents", string.Concat(result.Content.OfType<ModelContextProtocol.Protocol.TextContentBlock>().Select(block => block.Text)));
    }

    private async Task<JsonNode> CallAsync(string tool, params (string Name, object Value)[] arguments)
    {
        var result = await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value));
        Assert.NotEqual(true, result.IsError);
        return JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!;
    }
}
