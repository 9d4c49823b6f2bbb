using RagPrep.Api.Slack.Socket;
using RagPrep.Api.Slack.Work;

namespace RagPrep.Api.Slack;

/// <summary>The bot's life beside the server's; where it is not set up, it does nothing and opens no file.</summary>
internal sealed class SlackService(SlackSecrets secrets, IServiceProvider services, ILogger<SlackService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var missing in secrets.Missing())
            Log.SlackNotReady(log, $"the bot is not started: {missing} is not set");
        if (!secrets.IsOn)
            return;
        var hello = services.GetRequiredService<Hello>();
        var worker = services.GetRequiredService<Worker>();
        var socket = secrets.HasSocket ? services.GetRequiredService<SocketMode>().RunAsync(stoppingToken) : Task.CompletedTask;
        await Task.WhenAll(hello.SayAsync(stoppingToken), worker.RunAsync(stoppingToken), socket);
    }
}
