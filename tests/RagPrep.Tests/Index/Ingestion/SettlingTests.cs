using RagPrep.Index.Ingestion;

namespace RagPrep.Tests.Index.Ingestion;

public sealed class SettlingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ManualTime time = new();
    private readonly Settling settling;

    public SettlingTests() => settling = new Settling(time);

    [Fact]
    public async Task A_burst_of_signals_ends_the_wait_once_it_is_quiet()
    {
        var wait = settling.WaitAsync(Patience, CancellationToken.None);
        await time.TimerAsync();
        for (var signal = 0; signal < 5; signal++)
        {
            settling.Signal();
            await time.TimerAsync();
            time.Advance(Settling.Quiet / 2);
            Assert.False(wait.IsCompleted);
        }
        time.Advance(Settling.Quiet / 2);

        Assert.True(await wait);
        Assert.Equal(3, time.GetUtcNow().Ticks / TimeSpan.TicksPerSecond);
    }

    [Fact]
    public async Task Signals_without_end_are_not_waited_out()
    {
        var wait = settling.WaitAsync(Patience, CancellationToken.None);
        await time.TimerAsync();
        var seconds = 0.0;
        settling.Signal();
        for (; seconds < Settling.Longest.TotalSeconds; seconds += 0.5)
        {
            await time.TimerAsync();
            Assert.False(wait.IsCompleted);
            time.Advance(TimeSpan.FromSeconds(0.5));
            settling.Signal();
        }

        Assert.True(await wait);
    }

    [Fact]
    public async Task Without_a_signal_the_wait_ends_when_patience_does()
    {
        var wait = settling.WaitAsync(Patience, CancellationToken.None);
        await time.TimerAsync();
        time.Advance(Patience / 2);
        Assert.False(wait.IsCompleted);
        time.Advance(Patience / 2);

        Assert.False(await wait);
    }

    [Fact]
    public async Task A_signal_before_the_wait_counts()
    {
        settling.Signal();
        var wait = settling.WaitAsync(Patience, CancellationToken.None);
        // One for the patience, one for the quiet.
        await time.TimerAsync();
        await time.TimerAsync();
        time.Advance(Settling.Quiet);

        Assert.True(await wait);
        Assert.Equal(Settling.Quiet, TimeSpan.FromTicks(time.GetTimestamp()));
    }

    [Fact]
    public async Task Cancellation_ends_the_wait_as_what_it_is()
    {
        using var stop = new CancellationTokenSource();
        var wait = settling.WaitAsync(Patience, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }
}
