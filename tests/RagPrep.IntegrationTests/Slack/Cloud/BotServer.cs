using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RagPrep.IntegrationTests.Programs;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>The real server with the bot set up, and the stand-in for Slack's cloud that it speaks to.</summary>
public class BotServer
{
    public const string Secret = "a signing secret", MattermostToken = "a mattermost token";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly TemporaryFolder folder = new();
    private readonly int port = FreePort();
    private ProgramProcess? program;

    public HttpClient Client { get; private set; } = new();

    public string Index => folder["index"];

    public string Output => program!.Output + program.Errors;

    internal SlackCloud Cloud { get; private set; } = null!;

    internal CloudSender Sender { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        SmallCorpus.WriteTo(folder["corpus"]);
        // The bot's token comes from a file, the rest from the command line.
        Directory.CreateDirectory(folder["secrets"]);
        await File.WriteAllTextAsync(Path.Combine(folder["secrets"], "BotToken"), SlackCloud.BotToken + "\n");
        Cloud = await SlackCloud.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(20) };
        Sender = new CloudSender(Client, Secret, speed: 10);
        await StartAsync();
    }

    /// <summary>Starts the server, again where it was killed.</summary>
    public async Task StartAsync()
    {
        if (program is not null)
            await program.DisposeAsync();
        program = ProgramProcess.Start("RagPrep.Api", folder.Path,
        [
            "--urls", $"http://127.0.0.1:{port}", "--Corpus:Path", folder["corpus"], "--Index:Path", Index,
            $"--Slack:SigningSecret={Secret}", $"--Slack:SecretsFolder={folder["secrets"]}", $"--Slack:AppToken={SlackCloud.AppToken}",
            $"--Slack:ApiUrl={Cloud.ApiUrl}", "--Slack:PublicUrl=https://notes.example", "--Slack:Collections=CSQL=sql",
            "--Slack:Users=U1;U2;U3", "--Slack:UserQuestionsPerMinute=100000", "--Slack:ChannelQuestionsPerMinute=5",
            $"--Mattermost:Tokens={MattermostToken}", "--Reranking:DeadlineMilliseconds=60000", "--Answering:DeadlineMilliseconds=60000",
        ]);
        await program.ReadyAsync();
    }

    public void Kill() => program!.Kill();

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (program is not null)
            await program.DisposeAsync();
        await Cloud.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Waits until something holds of what the bot did.</summary>
    internal async Task UntilAsync(Func<bool> holds, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!holds())
        {
            if (Stopwatch.GetElapsedTime(start) > Patience)
                throw new TimeoutException($"{what} did not come.\n{Output}");
            await Task.Delay(50);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
