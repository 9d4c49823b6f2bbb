using System.Text.Json.Nodes;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Work;

namespace RagPrep.Api.Slack.Intake;

/// <summary>Takes pressed buttons and sent modals.</summary>
internal sealed class ActionIntake(JobQueue queue, Access access, QuestionLimits limits)
{
    /// <summary>Takes an interaction.</summary>
    /// <param name="payload">As Slack sends it.</param>
    /// <returns>What to answer at once, or null.</returns>
    public JsonObject? Take(JsonNode payload)
    {
        var (team, user) = ((string?)payload["team"]?["id"] ?? "", (string?)payload["user"]?["id"] ?? "");
        switch ((string?)payload["type"])
        {
            case "block_actions":
                foreach (var action in (payload["actions"]?.AsArray() ?? []).OfType<JsonObject>())
                    Press(payload, action, team, user);
                return null;
            case "view_submission" when ((string?)payload["view"]?["callback_id"] == QuizView.CallbackId):
                return Grade(payload["view"]!, team, user);
            default:
                return null;
        }
    }

    private void Press(JsonNode payload, JsonObject action, string team, string user)
    {
        var channel = (string?)payload["channel"]?["id"] ?? (string?)payload["container"]?["channel_id"] ?? "";
        JobKind? kind = (string?)action["action_id"] switch
        {
            AnswerMessage.Helpful or AnswerMessage.NotHelpful => JobKind.Judge,
            AnswerMessage.ShowSources => JobKind.Sources,
            AnswerMessage.AskWider => JobKind.Wider,
            AnswerMessage.ShowEveryone => JobKind.Share,
            _ => null,
        };
        if (kind is null || !access.Allows(team, channel, user))
            return;
        var ts = (string?)payload["container"]?["message_ts"] ?? (string?)payload["message"]?["ts"] ?? "";
        var isPrivate = (bool?)payload["container"]?["is_ephemeral"] == true;
        var job = new Job(kind.Value, team, channel, user, (string?)action["action_id"] ?? "")
        {
            // An ephemeral message has no thread that others see.
            Ts = isPrivate ? "" : ts,
            Thread = isPrivate ? "" : (string?)payload["container"]?["thread_ts"] ?? (string?)payload["message"]?["thread_ts"] ?? ts,
            ResponseUrl = (string?)payload["response_url"],
            Extra = (string?)action["value"] ?? "",
        };
        var refusal = kind == JobKind.Wider ? limits.Refuse(user, channel) : null;
        queue.Accept(
            refusal is null ? job : job with { Kind = JobKind.Notice, Text = refusal },
            $"action:{user}:{(string?)action["action_id"]}:{(string?)action["action_ts"] ?? (string?)payload["trigger_id"]}");
    }

    private JsonObject? Grade(JsonNode view, string team, string user)
    {
        var written = (string?)view["state"]?["values"]?[QuizView.InputBlock]?[QuizView.InputAction]?["value"] ?? "";
        var isNew = queue.Accept(
            new Job(JobKind.Grade, team, "", user, written) { Extra = $"{(string?)view["id"]} {(string?)view["private_metadata"]}" },
            $"view:{(string?)view["id"]}:{(string?)view["hash"]}");
        return isNew ? new JsonObject { ["response_action"] = "update", ["view"] = QuizView.Text("Reading your answer…") } : null;
    }
}
