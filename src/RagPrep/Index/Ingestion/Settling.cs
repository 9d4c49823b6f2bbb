using System.Threading.Channels;

namespace RagPrep.Index.Ingestion;

/// <summary>Makes one of many signals: what is being written raises one after the other, and is of use when it is whole.</summary>
internal sealed class Settling(TimeProvider time)
{
    /// <summary>Without a signal for so long, things have settled.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>Where they never settle, so long after the first signal is late enough.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Channel<bool> signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something changed. Safe from any thread.</summary>
    public void Signal() => signals.Writer.TryWrite(true);

    /// <summary>Waits until there was a signal and it is quiet, or until nothing came for <paramref name="patience"/>.</summary>
    /// <returns>Whether there was a signal.</returns>
    public async Task<bool> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!await SignalledWithinAsync(patience, cancellationToken))
            return false;
        var first = time.GetTimestamp();
        while (Longest - time.GetElapsedTime(first) is var left && left > TimeSpan.Zero)
        {
            if (!await SignalledWithinAsync(left < Quiet ? left : Quiet, cancellationToken))
                break;
        }
        return true;
    }

    private async Task<bool> SignalledWithinAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await signals.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
