using System.Text.Json.Nodes;
using RagPrep.Api.Slack.Web;

namespace RagPrep.Api.Slack;

/// <summary>Asks Slack at start who the bot is, which also tells whether its token is good.</summary>
internal sealed class Hello(SlackClient client, Bot bot, TimeProvider time, ILogger<Hello> log)
{
    private const int MaxWaitSeconds = 60;

    /// <summary>Asks until Slack answers; a token that Slack refuses ends it.</summary>
    public async Task SayAsync(CancellationToken stopping)
    {
        for (var wait = 1; !stopping.IsCancellationRequested; wait = Math.Min(2 * wait, MaxWaitSeconds))
        {
            try
            {
                var said = await client.CallAsync("auth.test", new JsonObject(), stopping);
                (bot.UserId, bot.TeamId) = ((string?)said["user_id"], (string?)said["team_id"]);
                Log.SlackReady(log, (string?)said["user"] ?? "", (string?)said["team"] ?? "");
                return;
            }
            catch (SlackException wrong) when (wrong.IsPermanent)
            {
                bot.IsGone |= wrong.IsRevoked;
                Log.SlackNotReady(log, $"the bot's token is refused ({wrong.Error}). Set Slack:BotToken to the token of the installed app and start again.");
                return;
            }
            catch (Exception passing) when (passing is SlackException or SlackBusyException)
            {
                Log.SlackNotReady(log, $"{passing.Message}; asked again in {wait} s");
            }
            await Task.Delay(TimeSpan.FromSeconds(wait), time, stopping);
        }
    }
}
