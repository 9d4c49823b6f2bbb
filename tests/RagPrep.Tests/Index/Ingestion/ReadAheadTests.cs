using RagPrep.Index.Ingestion;

namespace RagPrep.Tests.Index.Ingestion;

public sealed class ReadAheadTests
{
    private readonly ReadAhead ahead = new(100);

    [Fact]
    public async Task What_fits_gets_in_and_what_does_not_waits_for_room()
    {
        await ahead.TakeAsync(60, CancellationToken.None);
        await ahead.TakeAsync(40, CancellationToken.None);
        var third = ahead.TakeAsync(30, CancellationToken.None);
        Assert.False(third.IsCompleted);

        ahead.Free(20);
        Assert.False(third.IsCompleted);
        ahead.Free(40);

        await third;
    }

    [Fact]
    public async Task What_is_larger_than_the_limit_gets_in_alone()
    {
        await ahead.TakeAsync(1, CancellationToken.None);
        var large = ahead.TakeAsync(1_000, CancellationToken.None);
        Assert.False(large.IsCompleted);
        ahead.Free(1);
        await large;

        var next = ahead.TakeAsync(1, CancellationToken.None);
        Assert.False(next.IsCompleted);
        ahead.Free(1_000);
        await next;
    }

    [Fact]
    public async Task What_turned_out_larger_keeps_others_out()
    {
        await ahead.TakeAsync(10, CancellationToken.None);
        ahead.Grow(90);
        var next = ahead.TakeAsync(10, CancellationToken.None);
        Assert.False(next.IsCompleted);
        ahead.Free(100);
        await next;
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        await ahead.TakeAsync(100, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var waiting = ahead.TakeAsync(1, stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
