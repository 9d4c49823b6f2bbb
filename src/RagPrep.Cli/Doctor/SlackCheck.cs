using Microsoft.Extensions.Options;
using RagPrep.Api.Slack;

namespace RagPrep.Cli.Doctor;

/// <summary>Whether the Slack bot is set up. Calls nobody: the server asks Slack whether the token is good when it starts.</summary>
internal static class SlackCheck
{
    private const string Check = "slack";

    public static Finding Run(IServiceProvider services)
    {
        var secrets = new SlackSecrets(services.GetRequiredService<IOptions<SlackOptions>>().Value);
        if (secrets.Missing() is [var missing, ..])
            return new Finding(Check, Health.Warning, $"The bot is not started: {missing} is not set.", "Set it in the environment (Slack__BotToken) or as a file in Slack:SecretsFolder; docs/slack.md has the steps.");
        return new Finding(Check, Health.Ok, (secrets.HasHttp, secrets.HasSocket) switch
        {
            (true, true) => "The bot is set up, over HTTP and Socket Mode.",
            (true, false) => "The bot is set up, over HTTP.",
            (false, true) => "The bot is set up, over Socket Mode.",
            _ => "The bot is off; docs/slack.md has the steps to set it up.",
        });
    }
}
