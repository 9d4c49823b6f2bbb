using System.Text.Json.Nodes;
using RagPrep.Api.Slack.Blocks;

namespace RagPrep.Api.Slack.Web;

/// <summary>The methods that the bot uses.</summary>
internal static class SlackMethods
{
    private const string EventType = "ragprep_answer";

    /// <summary>Posts into a thread; returns the message's time stamp.</summary>
    /// <param name="client">The client.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="thread">The thread's first message.</param>
    /// <param name="message">The message.</param>
    /// <param name="mark">What the message answers, kept with it unseen, so that <see cref="FindAsync"/> finds it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<string> PostAsync(
        this SlackClient client, string channel, string thread, Message message, string mark, CancellationToken cancellationToken)
    {
        var arguments = message.ToJson();
        arguments["channel"] = channel;
        arguments["thread_ts"] = thread;
        arguments["metadata"] = Metadata(mark);
        arguments["unfurl_links"] = false;
        arguments["unfurl_media"] = false;
        return (string)(await client.CallAsync("chat.postMessage", arguments, cancellationToken))["ts"]!;
    }

    /// <summary>Replaces a message of the bot's.</summary>
    public static Task UpdateAsync(this SlackClient client, string channel, string ts, Message message, string mark, CancellationToken cancellationToken)
    {
        var arguments = message.ToJson();
        arguments["channel"] = channel;
        arguments["ts"] = ts;
        arguments["metadata"] = Metadata(mark);
        return client.CallAsync("chat.update", arguments, cancellationToken);
    }

    /// <summary>The bot's message in a thread that was posted with a mark, or null: the way to know what a crash interrupted.</summary>
    public static async Task<string?> FindAsync(this SlackClient client, string channel, string thread, string mark, CancellationToken cancellationToken)
    {
        var cursor = "";
        do
        {
            var page = await client.ReadAsync(
                "conversations.replies",
                new() { ["channel"] = channel, ["ts"] = thread, ["limit"] = "200", ["include_all_metadata"] = "true", ["cursor"] = cursor },
                cancellationToken);
            var found = page["messages"]?.AsArray().FirstOrDefault(message =>
                (string?)message?["metadata"]?["event_type"] == EventType && (string?)message["metadata"]!["event_payload"]?["for"] == mark);
            if (found is not null)
                return (string)found["ts"]!;
            cursor = (string?)page["response_metadata"]?["next_cursor"] ?? "";
        }
        while (cursor.Length > 0);
        return null;
    }

    /// <summary>Tells one person something in a channel.</summary>
    public static Task PostEphemeralAsync(this SlackClient client, string channel, string? thread, string user, Message message, CancellationToken cancellationToken)
    {
        var arguments = message.ToJson();
        arguments["channel"] = channel;
        arguments["user"] = user;
        if (!string.IsNullOrEmpty(thread))
            arguments["thread_ts"] = thread;
        return client.CallAsync("chat.postEphemeral", arguments, cancellationToken);
    }

    /// <summary>Opens a modal; returns its id.</summary>
    public static async Task<string> OpenViewAsync(this SlackClient client, string trigger, JsonObject view, CancellationToken cancellationToken) =>
        (string)(await client.CallAsync("views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = view }, cancellationToken))["view"]!["id"]!;

    /// <summary>Replaces a modal's content.</summary>
    public static Task UpdateViewAsync(this SlackClient client, string id, JsonObject view, CancellationToken cancellationToken) =>
        client.CallAsync("views.update", new JsonObject { ["view_id"] = id, ["view"] = view }, cancellationToken);

    private static JsonObject Metadata(string mark) =>
        new() { ["event_type"] = EventType, ["event_payload"] = new JsonObject { ["for"] = mark } };
}
