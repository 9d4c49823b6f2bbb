using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace RagPrep.Api.Slack.Mattermost;

/// <summary>The outgoing webhooks whose response is still open: Mattermost takes the answer to one there and nowhere else.</summary>
internal sealed class WaitingRequests(TimeProvider time)
{
    // Mattermost waits 30 seconds, if its OutgoingIntegrationRequestsTimeout was not changed.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(25);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> open = new();

    /// <summary>Waits for the answer to a post.</summary>
    /// <param name="post">The post's id.</param>
    /// <param name="accept">Puts the question into the queue; false where it was put there before.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The answer, or null where another request is answered.</returns>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    public async Task<JsonObject?> WaitAsync(string post, Func<bool> accept, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!open.TryAdd(post, answer))
            return null;
        try
        {
            return accept() ? await answer.Task.WaitAsync(MaxWait, time, cancellationToken) : null;
        }
        finally
        {
            open.TryRemove(post, out _);
        }
    }

    /// <summary>Whether anybody waits for the answer to a post.</summary>
    public bool Has(string post) => open.ContainsKey(post);

    /// <summary>Answers a post, if its response is still open.</summary>
    public void Answer(string post, JsonObject message)
    {
        if (open.TryGetValue(post, out var waiting))
            waiting.TrySetResult(message);
    }
}
