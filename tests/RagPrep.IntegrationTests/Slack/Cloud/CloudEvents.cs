using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>Events and interactions as Slack words them.</summary>
internal static class CloudEvents
{
    private static int number;

    /// <summary>A message that names the bot, as the event app_mention.</summary>
    public static JsonObject Mention(string channel, string ts, string text, string? thread = null, string user = "U1") =>
        Callback(Said("app_mention", channel, ts, $"<@{SlackCloud.BotUser}> {text}", thread, user));

    /// <summary>A message, as the event message.</summary>
    public static JsonObject Message(string channel, string ts, string text, string? thread = null, string user = "U1", string type = "channel")
    {
        var message = Said("message", channel, ts, text, thread, user);
        message["channel_type"] = type;
        return Callback(message);
    }

    public static JsonObject Edit(string channel, string ts, string before, string after, string user = "U1") => Callback(new JsonObject
    {
        ["type"] = "message",
        ["subtype"] = "message_changed",
        ["channel"] = channel,
        ["message"] = new JsonObject { ["type"] = "message", ["user"] = user, ["text"] = after, ["ts"] = ts },
        ["previous_message"] = new JsonObject { ["type"] = "message", ["user"] = user, ["text"] = before, ["ts"] = ts },
    });

    public static JsonObject Callback(JsonObject said) => new()
    {
        ["type"] = "event_callback",
        ["team_id"] = "T1",
        ["api_app_id"] = "A1",
        ["event_id"] = $"Ev{Interlocked.Increment(ref number):00000000}",
        ["event"] = said,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T1", ["user_id"] = SlackCloud.BotUser, ["is_bot"] = true }),
    };

    public static Dictionary<string, string> Command(string command, string text, string responseUrl, string user = "U1", string channel = "C1") => new()
    {
        ["command"] = command,
        ["text"] = text,
        ["team_id"] = "T1",
        ["channel_id"] = channel,
        ["user_id"] = user,
        ["response_url"] = responseUrl,
        ["trigger_id"] = $"trigger-{Interlocked.Increment(ref number)}",
    };

    /// <summary>A button was pressed under a message; under an ephemeral one where it has no time stamp.</summary>
    public static JsonObject Press(string action, string value, string responseUrl, string channel = "C1", string? ts = null, string? thread = null, string user = "U1") => new()
    {
        ["type"] = "block_actions",
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["user"] = new JsonObject { ["id"] = user },
        ["channel"] = new JsonObject { ["id"] = channel },
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = ts ?? "1800000001.000001", ["thread_ts"] = thread, ["channel_id"] = channel, ["is_ephemeral"] = ts is null },
        ["response_url"] = responseUrl,
        ["trigger_id"] = $"trigger-{Interlocked.Increment(ref number)}",
        ["actions"] = new JsonArray(new JsonObject { ["action_id"] = action, ["value"] = value, ["action_ts"] = $"{Interlocked.Increment(ref number)}.000001" }),
    };

    /// <summary>A modal was sent.</summary>
    /// <param name="shown">The views.update that showed it.</param>
    /// <param name="hash">Names the state of the modal.</param>
    /// <param name="answer">What was written.</param>
    public static JsonObject Submit(JsonObject shown, string hash, string answer) => new()
    {
        ["type"] = "view_submission",
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["user"] = new JsonObject { ["id"] = "U1" },
        ["view"] = new JsonObject
        {
            ["id"] = (string?)shown["view_id"],
            ["callback_id"] = (string?)shown["view"]!["callback_id"],
            ["private_metadata"] = (string?)shown["view"]!["private_metadata"],
            ["hash"] = hash,
            ["state"] = new JsonObject { ["values"] = new JsonObject { ["answer"] = new JsonObject { ["written"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = answer } } } },
        },
    };

    private static JsonObject Said(string type, string channel, string ts, string text, string? thread, string user)
    {
        var message = new JsonObject { ["type"] = type, ["user"] = user, ["text"] = text, ["channel"] = channel, ["ts"] = ts };
        if (thread is not null)
            message["thread_ts"] = thread;
        return message;
    }
}
