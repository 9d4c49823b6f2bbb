using Microsoft.Extensions.Options;
using RagPrep.Api.Slack.Queue;
using RagPrep.Index;

namespace RagPrep.Api.Slack;

/// <summary>Who may ask, and in what.</summary>
internal sealed class Access(IOptions<SlackOptions> options)
{
    private readonly string[] workspaces = Ids(options.Value.Workspaces), channels = Ids(options.Value.Channels), users = Ids(options.Value.Users);

    private readonly Dictionary<string, string> topics = Ids(options.Value.Collections)
        .Select(pair => pair.Split('=', 2, StringSplitOptions.TrimEntries)).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Whether somebody may ask there.</summary>
    public bool Allows(string team, string channel, string user) =>
        Has(workspaces, team) && Has(users, user) && (Has(channels, channel) || Job.IsDirect(channel));

    /// <summary>What a channel's questions are asked in, or null for all notes.</summary>
    public ChunkFilter? FilterOf(string channel) => topics.GetValueOrDefault(channel) is { } topic ? new ChunkFilter(Topic: topic) : null;

    private static bool Has(string[] allowed, string id) => allowed.Length == 0 || allowed.Contains(id);

    private static string[] Ids(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
