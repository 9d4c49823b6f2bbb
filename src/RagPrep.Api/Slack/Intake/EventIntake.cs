using System.Text.Json.Nodes;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;

namespace RagPrep.Api.Slack.Intake;

/// <summary>Takes events: which are questions, and which are not ours.</summary>
internal sealed class EventIntake(JobQueue queue, Bot bot, Access access, QuestionLimits limits, TimeProvider time, ILogger<EventIntake> log)
{
    private static readonly string[] QuestionSubtypes = ["file_share", "thread_broadcast"];

    /// <summary>Takes one event_callback.</summary>
    public void Take(JsonNode callback)
    {
        if (callback["event"] is not JsonObject said || Text(callback["event_id"]) is not { } id)
            return;
        if (Text(callback["authorizations"]?[0]?["user_id"]) is { } user && (bool?)callback["authorizations"]![0]!["is_bot"] == true)
            bot.UserId ??= user;
        var team = Text(callback["team_id"]) ?? "";
        switch (Text(said["type"]))
        {
            case "app_mention" or "message":
                TakeMessage(said, team, $"event:{id}");
                break;
            case "app_uninstalled":
                Leave(team, id);
                break;
            case "tokens_revoked" when (said["tokens"]?["bot"] is JsonArray { Count: > 0 }):
                Leave(team, id);
                break;
        }
    }

    private void Leave(string team, string id)
    {
        if (!queue.Accept(null, $"event:{id}"))
            return;
        queue.Drop(team);
        // An app may be in other workspaces too, where it has other tokens.
        bot.IsGone |= bot.TeamId is null || bot.TeamId == team;
        Log.SlackLeft(log, team);
    }

    private void TakeMessage(JsonObject said, string team, string eventKey)
    {
        switch (Text(said["subtype"]))
        {
            case null:
            case var subtype when QuestionSubtypes.Contains(subtype):
                TakeQuestion(said, team, eventKey);
                break;
            case "message_changed":
                TakeEdit(said, team, eventKey);
                break;
        }
    }

    private void TakeQuestion(JsonObject said, string team, string eventKey)
    {
        if (IsOfBot(said) || Text(said["user"]) is not { } user || Text(said["channel"]) is not { } channel || Text(said["ts"]) is not { } ts)
            return;
        var text = Text(said["text"]) ?? "";
        var isMention = Text(said["type"]) == "app_mention" || Mentions(text);
        var isDirect = Text(said["channel_type"]) == "im" || Job.IsDirect(channel);
        var thread = Text(said["thread_ts"]);
        // In a channel that two workspaces share, who writes may be of the other.
        if (!access.Allows(Text(said["user_team"]) ?? team, channel, user) || !(isMention || isDirect || (thread is not null && !text.TrimStart().StartsWith("<@", StringComparison.Ordinal))))
            return;

        var job = new Job(JobKind.Question, team, channel, user, Mrkdwn.ToPlain(text)) { Ts = ts, Thread = thread ?? ts };
        var messageKey = $"message:{channel}:{ts}";
        if (!isMention && !isDirect && !queue.TakesPart(channel, thread!))
        {
            queue.Hold(job, eventKey, messageKey);
            return;
        }
        var refusal = limits.Refuse(user, channel);
        if (refusal is null)
            queue.Accept(job, eventKey, messageKey);
        else if (queue.Accept(null, eventKey, messageKey))
            queue.Accept(job with { Kind = JobKind.Notice, Text = refusal }, $"notice:{channel}:{user}:{time.GetUtcNow():yyyyMMddHHmm}");
    }

    private void TakeEdit(JsonObject said, string team, string eventKey)
    {
        if (said["message"] is not JsonObject message || IsOfBot(message) || Text(said["channel"]) is not { } channel
            || Text(message["ts"]) is not { } ts || Text(message["user"]) is not { } user)
            return;
        var text = Mrkdwn.ToPlain(Text(message["text"]) ?? "");
        // Slack also sends this when it unfolds a link.
        var isChanged = said["previous_message"] is not { } before || Mrkdwn.ToPlain(Text(before["text"]) ?? "") != text;
        if (!isChanged || !access.Allows(Text(message["user_team"]) ?? team, channel, user))
            return;
        var job = new Job(JobKind.Edit, team, channel, user, text) { Ts = ts, Thread = Text(message["thread_ts"]) ?? ts };
        if (queue.IsQuestion(channel, ts))
            queue.Accept(job, eventKey, $"edit:{channel}:{ts}");
        else
            queue.Hold(job, eventKey, $"edit:{channel}:{ts}");
    }

    private bool IsOfBot(JsonObject message) =>
        message["bot_id"] is not null || message["bot_profile"] is not null || (bool?)message["hidden"] == true
        || (Text(message["user"]) is { } user && (user == bot.UserId || user == "USLACKBOT"));

    private bool Mentions(string text) => bot.UserId is { } id && (text.Contains($"<@{id}>", StringComparison.Ordinal) || text.Contains($"<@{id}|", StringComparison.Ordinal));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
