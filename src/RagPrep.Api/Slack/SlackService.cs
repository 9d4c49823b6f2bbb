using Microsoft.Extensions.Options;
using RagPrep.Api.Http;
using RagPrep.Api.Slack.Mattermost;
using RagPrep.Api.Slack.Socket;
using RagPrep.Api.Slack.Work;

namespace RagPrep.Api.Slack;

/// <summary>The bot's life beside the server's; where it is not set up, it does nothing and opens no file.</summary>
internal sealed class SlackService(
    SlackSecrets secrets, MattermostTokens mattermost, IOptions<SlackOptions> options, IOptions<SecurityOptions> security, IServiceProvider services, ILogger<SlackService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var missing in secrets.Missing())
            Log.SlackNotReady(log, $"the bot is not started: {missing} is not set");
        if (!secrets.IsOn && !mattermost.IsOn)
            return;
        if (secrets.HasHttp && Uri.TryCreate(options.Value.PublicUrl.Trim(), UriKind.Absolute, out var address) && !HostRule.Allows(security.Value, address.Host))
            Log.SlackNotReady(log, $"Slack cannot call this server as {address.Host}: add the name to the option Security:AllowedHosts");
        var hello = secrets.IsOn ? services.GetRequiredService<Hello>().SayAsync(stoppingToken) : Task.CompletedTask;
        var socket = secrets.HasSocket ? services.GetRequiredService<SocketMode>().RunAsync(stoppingToken) : Task.CompletedTask;
        await Task.WhenAll(hello, services.GetRequiredService<Worker>().RunAsync(stoppingToken), socket);
    }
}
