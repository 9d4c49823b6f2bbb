using System.Net;
using System.Net.Sockets;
using RagPrep.IntegrationTests.Programs;
using RagPrep.TestSupport;

namespace RagPrep.IntegrationTests.Api;

/// <summary>Starts that must end, each with plain lines and an exit code, and starts that must not.</summary>
[Collection(ServerCollection.Name)]
public sealed class StartTests(ServerProcess server) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Wrong_options_are_all_told_at_once()
    {
        var errors = await FailAsync(
            2, "--Reranking:Depth=x", "--Corpus:Path=", "--Limits:MaxBodyBytes=5", "--Security:AllowedHosts=http://me", "--Index:Pth=x");

        Assert.Contains("5 options are wrong:", errors);
        Assert.Contains("- Reranking:Depth is 'x'; it must be a whole number from 1 to 100.", errors);
        Assert.Contains("- Corpus:Path is empty; ", errors);
        Assert.Contains("- Limits:MaxBodyBytes is '5'; it must be a whole number from 1024 to 104857600.", errors);
        Assert.Contains("- Security:AllowedHosts is 'http://me'; it must be host names", errors);
        Assert.Contains("- Index:Pth is not an option; ", errors);
    }

    [Fact]
    public async Task A_missing_corpus_folder_ends_the_first_start() =>
        Assert.Contains(folder["nowhere"], await FailAsync(1, "--Corpus:Path", folder["nowhere"]));

    [Fact]
    public async Task An_empty_corpus_folder_ends_the_first_start()
    {
        Directory.CreateDirectory(folder["empty"]);

        Assert.Contains(folder["empty"], await FailAsync(1, "--Corpus:Path", folder["empty"]));
    }

    [Fact]
    public async Task A_second_server_on_the_same_index_ends()
    {
        Assert.Contains(server.Index, await FailAsync(1, "--Index:Path", server.Index));

        (await server.Client.GetAsync("/health/ready")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task A_port_in_use_is_named_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var errors = await FailAsync(1, "--urls", $"http://127.0.0.1:{port}");

        Assert.Contains(port.ToString(), errors);
        Assert.Contains("--urls", errors);
    }

    [Theory]
    [InlineData("nonsense", 2)]
    [InlineData("http://203.0.113.5:5080", 1)]
    public async Task An_address_that_cannot_be_used_is_named(string address, int exitCode) =>
        Assert.Contains(address, await FailAsync(exitCode, "--urls", address));

    [Fact]
    public async Task A_damaged_model_file_is_named()
    {
        LinkModels();
        var vocabulary = Path.Combine(folder["models"], "embedder", "vocab.txt");
        var bytes = File.ReadAllBytes(vocabulary);
        bytes[1000] ^= 1;
        File.Delete(vocabulary);
        File.WriteAllBytes(vocabulary, bytes);

        Assert.Contains("vocab.txt", await FailAsync(1, "--Models:Path", folder["models"]));
    }

    [Fact]
    public async Task A_missing_model_file_is_named()
    {
        LinkModels();
        File.Delete(Path.Combine(folder["models"], "reranker", "model.onnx"));

        Assert.Contains("model.onnx", await FailAsync(1, "--Models:Path", folder["models"]));
    }

    [Fact]
    public async Task A_later_start_serves_what_is_there_and_finds_what_changed_meanwhile()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        await using (var first = Start())
        {
            var line = await first.ReadyAsync();
            Assert.Contains($"Indexed {SmallCorpus.Count} changed files", first.Output + first.Errors);
            first.Interrupt();
            Assert.Equal(0, await first.EndAsync());
        }

        File.WriteAllText(Path.Combine(folder["corpus"], "new.md"), "# New\n\nA pangolin metric was added.");
        await using var second = Start();
        using var client = new HttpClient { BaseAddress = ServerProcess.AddressIn(await second.ReadyAsync()) };
        // The scan behind the questions is the job that runs, or is done; this one runs after it.
        await UploadNothingNewAsync(client);
        var found = await (await client.PostJsonAsync("/v1/search", """{"query": "pangolin", "top": 1}""")).JsonAsync();
        Assert.Equal("new.md", found["hits"]![0]!.Text("file"));
    }

    [Fact]
    public async Task A_server_that_other_machines_reach_says_under_which_names()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        await using var open = Start("--urls", "http://0.0.0.0:0");
        await open.ReadyAsync();

        Assert.Contains("Security:AllowedHosts", open.Output);
    }

    [Fact]
    public async Task A_corpus_folder_that_has_gone_leaves_what_was_indexed()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        await using (var first = Start())
        {
            await first.ReadyAsync();
            first.Interrupt();
            await first.EndAsync();
        }

        Directory.Delete(folder["corpus"], recursive: true);
        await using var second = Start();
        using var client = new HttpClient { BaseAddress = ServerProcess.AddressIn(await second.ReadyAsync()) };
        using var scan = await client.PostAsync("/v1/index", null);
        await scan.JsonAsync(HttpStatusCode.Accepted);
        var found = await (await client.PostJsonAsync("/v1/search", """{"query": "left join", "top": 1}""")).JsonAsync();
        Assert.Equal("sql/joins.md", found["hits"]![0]!.Text("file"));
    }

    private static async Task UploadNothingNewAsync(HttpClient client)
    {
        var form = new MultipartFormDataContent { { new StringContent("# Other\n\nA note."), "files", "other.md" } };
        (await client.PostAsync("/v1/documents", form)).EnsureSuccessStatusCode();
    }

    private ProgramProcess Start(params string[] more) =>
        ProgramProcess.Start("RagPrep.Api", folder.Path, ServerProcess.Arguments(folder["corpus"], folder["index"], more));

    // The last of two equal options counts, so that a test can replace what Arguments gives.
    private async Task<string> FailAsync(int exitCode, params string[] more)
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        await using var program = Start(more);
        var code = await program.EndAsync();

        Assert.True(code == exitCode, $"{code}\n{program.Output}\n{program.Errors}");
        Assert.DoesNotContain("   at ", program.Errors + program.Output);
        Assert.DoesNotContain("Unhandled", program.Errors);
        return program.Errors;
    }

    private void LinkModels()
    {
        foreach (var file in Directory.EnumerateFiles(RepositoryPaths.Models, "*", SearchOption.AllDirectories))
        {
            var link = Path.Combine(folder["models"], Path.GetRelativePath(RepositoryPaths.Models, file));
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            File.CreateSymbolicLink(link, file);
        }
    }
}
