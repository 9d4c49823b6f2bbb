namespace RagPrep.Api.Slack.Web;

/// <summary>Until when Slack wants no call of a method.</summary>
internal sealed class MethodPauses(TimeProvider time)
{
    private readonly Dictionary<string, DateTimeOffset> until = [];
    private readonly Lock gate = new();

    /// <summary>Slack answered 429.</summary>
    public void Pause(string method, TimeSpan wait)
    {
        lock (gate)
            until[method] = time.GetUtcNow() + wait;
    }

    /// <summary>How long to wait still; zero where the method may be called.</summary>
    public TimeSpan Left(string method)
    {
        lock (gate)
        {
            var left = until.GetValueOrDefault(method) - time.GetUtcNow();
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }
}
