using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>The stand-in's channels: what stands in them.</summary>
internal sealed class Channels
{
    private readonly Lock gate = new();
    private readonly List<CloudMessage> messages = [];
    private readonly ConcurrentDictionary<string, int> urls = new();
    private long last = 1_800_000_000_000_000;

    /// <summary>What the bot's messages say now, oldest first.</summary>
    public IReadOnlyList<CloudMessage> All
    {
        get
        {
            lock (gate)
                return [.. messages];
        }
    }

    /// <summary>A message's time stamp: seconds and six more digits, each later than the one before.</summary>
    public string NextTs()
    {
        var ts = Interlocked.Increment(ref last);
        return string.Create(CultureInfo.InvariantCulture, $"{ts / 1_000_000}.{ts % 1_000_000:000000}");
    }

    public string Post(string channel, string thread, JsonObject body)
    {
        lock (gate)
        {
            var ts = NextTs();
            messages.Add(new CloudMessage(channel, thread, ts, (JsonObject)body.DeepClone(), 0, DateTimeOffset.UtcNow));
            return ts;
        }
    }

    public bool Update(string channel, string ts, JsonObject body)
    {
        lock (gate)
        {
            var at = messages.FindIndex(message => message.Channel == channel && message.Ts == ts);
            if (at < 0)
                return false;
            messages[at] = messages[at] with { Body = (JsonObject)body.DeepClone(), Updates = messages[at].Updates + 1 };
            return true;
        }
    }

    /// <summary>The bot's messages in a thread, as conversations.replies gives them.</summary>
    public JsonArray Replies(string channel, string thread) => new([.. All
        .Where(message => message.Channel == channel && message.Thread == thread)
        .Select(message => new JsonObject { ["ts"] = message.Ts, ["text"] = (string?)message.Body["text"], ["metadata"] = message.Body["metadata"]?.DeepClone() })]);

    /// <summary>How often a response_url was used, this time included.</summary>
    public int UseUrl(string id) => urls.AddOrUpdate(id, 1, (_, used) => used + 1);
}
