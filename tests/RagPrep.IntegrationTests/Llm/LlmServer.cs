using Microsoft.Data.Sqlite;
using RagPrep.IntegrationTests.Api;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Llm;

/// <summary>The real server over a small corpus, with a stand-in for its language model.</summary>
public sealed class LlmServer : IAsyncLifetime
{
    public const string Key = "sk-secret-of-the-test", ChatToken = "token-of-the-test";
    private readonly TemporaryFolder folder = new();
    private ProgramProcess? program;

    internal StandInModel Model { get; private set; } = null!;

    public HttpClient Client { get; private set; } = new();

    public Uri Address { get; private set; } = null!;

    public string Output => program!.Output + program.Errors;

    /// <summary>Tokens of the language model that each client used.</summary>
    public Dictionary<string, long> TokensByClient()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder["index"], "usage.db")};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT client, SUM(input + output) FROM usage GROUP BY client";
        using var row = command.ExecuteReader();
        var tokens = new Dictionary<string, long>();
        while (row.Read())
            tokens[row.GetString(0)] = row.GetInt64(1);
        return tokens;
    }

    public async Task InitializeAsync()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        Model = await StandInModel.StartAsync();
        Environment.SetEnvironmentVariable("RAGPREP_LLM_KEY", Key);
        program = ProgramProcess.Start("RagPrep.Api", folder.Path, ServerProcess.Arguments(
            folder["corpus"], folder["index"], $"--Llm:Url={Model.Url}", "--Llm:Model=stand-in", "--Logging:LogLevel:Default=Trace", $"--Mattermost:Tokens={ChatToken}"));
        Environment.SetEnvironmentVariable("RAGPREP_LLM_KEY", null);
        Address = ServerProcess.AddressIn(await program.ReadyAsync());
        Client = new HttpClient { BaseAddress = Address };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (program is not null)
            await program.DisposeAsync();
        await Model.DisposeAsync();
        folder.Dispose();
    }
}
