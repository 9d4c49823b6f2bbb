namespace RagPrep.Api.Slack.Web;

/// <summary>Slack takes no more calls of a method for a while (429).</summary>
/// <param name="method">The method.</param>
/// <param name="wait">For how long, by Slack's Retry-After.</param>
public sealed class SlackBusyException(string method, TimeSpan wait) : Exception($"{method}: wait {wait.TotalSeconds:0.#} s")
{
    /// <summary>For how long to wait.</summary>
    public TimeSpan Wait => wait;
}
