using System.Text.Json.Nodes;

namespace RagPrep.Api.Slack.Intake;

/// <summary>The one way in for everything that Slack sends, whichever way it comes. Returns at once; the work is in the queue then.</summary>
internal sealed class SlackIntake(EventIntake events, CommandIntake commands, ActionIntake actions)
{
    /// <summary>Takes a payload.</summary>
    /// <param name="type">'events_api', 'slash_commands' or 'interactive', as Socket Mode names them.</param>
    /// <param name="payload">The payload.</param>
    /// <returns>What to answer Slack with at once, or null.</returns>
    public JsonObject? Take(string? type, JsonNode payload)
    {
        switch (type)
        {
            case "events_api" when (string?)payload["type"] == "event_callback":
                events.Take(payload);
                return null;
            case "slash_commands":
                return commands.Take(payload.AsObject());
            case "interactive":
                return actions.Take(payload);
            default:
                return null;
        }
    }
}
