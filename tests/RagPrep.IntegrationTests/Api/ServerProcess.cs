using System.Net.Http.Headers;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Api;

/// <summary>The real server on a free port, over a small corpus and an index of its own.</summary>
public sealed class ServerProcess : IAsyncLifetime
{
    public const int MaxBodyBytes = 20_000;
    public const int MaxUploadBytes = 200_000;
    public const string OwnName = "notes.home";
    private readonly TemporaryFolder folder = new();
    private ProgramProcess? program;

    public HttpClient Client { get; private set; } = new();

    public string Corpus => folder["corpus"];

    public string Index => folder["index"];

    public string Output => program!.Output + program.Errors;

    /// <summary>Arguments for a server over these folders, on a port that the system chooses.</summary>
    public static string[] Arguments(string corpus, string index, params string[] more) =>
        ["--urls", "http://127.0.0.1:0", "--Corpus:Path", corpus, "--Index:Path", index, .. more];

    public async Task InitializeAsync()
    {
        SmallCorpus.WriteTo(Corpus);
        program = ProgramProcess.Start("RagPrep.Api", folder.Path, Arguments(
            Corpus, Index, $"--Limits:MaxBodyBytes={MaxBodyBytes}", $"--Limits:MaxUploadBytes={MaxUploadBytes}",
            $"--Security:AllowedHosts=localhost; {OwnName}"));

        var line = await program.ReadyAsync();
        Client = new HttpClient { BaseAddress = AddressIn(line), Timeout = TimeSpan.FromMinutes(1) };
        Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        (await Client.GetAsync("/health/ready")).EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (program is not null)
            await program.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>The address in the line that the server writes when it is ready.</summary>
    public static Uri AddressIn(string line) => new(line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
}
