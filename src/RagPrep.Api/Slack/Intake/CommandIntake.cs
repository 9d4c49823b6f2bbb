using System.Text.Json.Nodes;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;

namespace RagPrep.Api.Slack.Intake;

/// <summary>Takes slash commands; what can be said at once is returned, to the asker alone.</summary>
internal sealed class CommandIntake(JobQueue queue, Access access, QuestionLimits limits)
{
    private const string Help = "Write a question after the command: `/ask What does a p-value tell you?`";

    /// <summary>Takes a command.</summary>
    /// <param name="command">Its fields.</param>
    /// <returns>What to say at once, or null.</returns>
    public JsonObject? Take(JsonObject command)
    {
        string Field(string name) => (string?)command[name] ?? "";
        var (team, channel, user, text) = (Field("team_id"), Field("channel_id"), Field("user_id"), Mrkdwn.ToPlain(Field("text")));
        if (!access.Allows(team, channel, user))
            return Say("I may not answer here. Ask the person who set me up to allow this workspace, this channel or you.");

        JobKind kind;
        switch (Field("command"))
        {
            case "/ask" when text.Length == 0:
                return Say(Help);
            case "/ask" when limits.Refuse(user, channel) is { } refusal:
                return Say(refusal);
            case "/ask":
                kind = JobKind.Command;
                break;
            case "/quiz":
                kind = JobKind.Quiz;
                break;
            case "/ask-stats":
                kind = JobKind.Stats;
                break;
            default:
                return Say("I know the commands /ask, /quiz and /ask-stats.");
        }
        queue.Accept(new Job(kind, team, channel, user, text) { ResponseUrl = Field("response_url"), Extra = Field("trigger_id") }, $"command:{Field("trigger_id")}");
        return null;
    }

    private static JsonObject Say(string text) => new() { ["response_type"] = "ephemeral", ["text"] = text };
}
