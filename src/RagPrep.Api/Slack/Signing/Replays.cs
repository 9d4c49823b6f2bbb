namespace RagPrep.Api.Slack.Signing;

/// <summary>
/// The signatures of requests that were taken, for as long as they are valid. What a restart forgets here, the queue's own
/// de-duplication still knows.
/// </summary>
public sealed class Replays(TimeProvider time)
{
    private readonly Dictionary<string, DateTimeOffset> taken = [];
    private readonly Queue<(string Signature, DateTimeOffset Until)> order = [];
    private readonly Lock gate = new();

    /// <summary>Whether a signature was taken before.</summary>
    public bool Has(string signature)
    {
        lock (gate)
            return taken.ContainsKey(signature);
    }

    /// <summary>Remembers the signature of a request that was taken; one that failed may be sent again as it is.</summary>
    public void Add(string signature)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            while (order.TryPeek(out var oldest) && oldest.Until < now)
                taken.Remove(order.Dequeue().Signature);
            // A time ahead of ours stays valid for longer.
            var until = now + RequestSignature.MaxAge + RequestSignature.MaxAge;
            if (taken.TryAdd(signature, until))
                order.Enqueue((signature, until));
        }
    }
}
