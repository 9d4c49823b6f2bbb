using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Cli;

/// <summary>A small corpus that the command line has indexed once.</summary>
public sealed class IndexedFolder : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    internal CliRun FirstRun { get; private set; } = new(-1, "", "");

    internal Task<CliRun> RunAsync(params string[] arguments) =>
        CliRun.OfAsync(folder.Path, ["--corpus", folder["corpus"], "--index", folder["index"], .. arguments]);

    public async Task InitializeAsync()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        FirstRun = await RunAsync("index", "--json");
    }

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}
