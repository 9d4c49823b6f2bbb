using RagPrep.IntegrationTests.Slack.Cloud;

namespace RagPrep.IntegrationTests.Slack;

/// <summary>The server and the stand-in as a fixture, with what tests ask of both.</summary>
public sealed class SlackServer : BotServer, IAsyncLifetime
{
    /// <summary>The bot's only message in a thread, once its answer is there.</summary>
    internal async Task<CloudMessage> AnswerAsync(string channel, string thread, int updates = 1)
    {
        await UntilAsync(() => Cloud.Channels.All.Any(message => message.Channel == channel && message.Thread == thread && message.Updates >= updates), $"The answer in {channel}, {thread}");
        return Assert.Single(Cloud.Channels.All, message => message.Channel == channel && message.Thread == thread);
    }

    /// <summary>What the bot's messages in a channel show, oldest first, once so many have their answer.</summary>
    internal async Task<IReadOnlyList<string>> AnswersAsync(string channel, int count)
    {
        await UntilAsync(() => Cloud.Channels.All.Count(message => message.Channel == channel && message.Updates > 0) >= count, $"Answer {count} in {channel}");
        return [.. Cloud.Channels.All.Where(message => message.Channel == channel).Select(message => message.Shown)];
    }

    /// <summary>The first call of a method that is wanted, once it is there.</summary>
    internal async Task<CloudCall> CallAsync(string method, Func<CloudCall, bool> wanted)
    {
        await UntilAsync(() => Cloud.Calls.Any(call => call.Method == method && wanted(call)), $"A call of {method}");
        return Cloud.Calls.First(call => call.Method == method && wanted(call));
    }

    /// <summary>What was sent to a response_url, the first or a later time.</summary>
    internal async Task<CloudMessage> ResponseAsync(string url, int times = 1)
    {
        await UntilAsync(() => Responses(url).Count >= times, "A response");
        return Responses(url)[times - 1].Message;
    }

    private List<CloudCall> Responses(string url) => [.. Cloud.Calls.Where(call => call.Method == "response_url" && url.EndsWith(call.Id, StringComparison.Ordinal))];
}
