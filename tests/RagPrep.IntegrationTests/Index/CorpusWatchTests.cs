using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RagPrep.Index;

namespace RagPrep.IntegrationTests.Index;

/// <summary>A real folder, watched.</summary>
public sealed class CorpusWatchTests : IDisposable
{
    // Where a test is of events, a look without one must not be what lets it pass.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30), Never = TimeSpan.FromDays(1);
    private readonly Library library = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Channel<bool> changes = Channel.CreateUnbounded<bool>();
    private Task watching = Task.CompletedTask;

    public CorpusWatchTests() => library.Write("joins.md", "# Joins\n\nA left join keeps every row of the left table.\n");

    public void Dispose()
    {
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => watching.GetAwaiter().GetResult());
        stop.Dispose();
        library.Dispose();
    }

    [Theory]
    [InlineData("new.md")]
    [InlineData("a/new/folder/new.md")]
    [InlineData("joins.md")]
    public async Task A_file_that_is_written_is_told_of_once(string file)
    {
        await WatchAsync();

        for (var part = 1; part < 50; part++)
            library.Write(file, string.Concat(Enumerable.Repeat("# Notes\n\nA line of notes.\n\n", part)));

        await ChangeAsync();
        Assert.False(changes.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Files_that_go_or_get_another_name_are_told_of()
    {
        library.Write("old.md", "# Old\n\nOld notes.\n");
        await WatchAsync();

        File.Move(Path.Combine(library.Corpus, "old.md"), Path.Combine(library.Corpus, "renamed.md"));
        await ChangeAsync();
        File.Delete(Path.Combine(library.Corpus, "renamed.md"));
        await ChangeAsync();
    }

    [Fact]
    public async Task An_index_below_the_folder_does_not_set_itself_off()
    {
        using var inside = new Library(library.Corpus, Path.Combine(library.Corpus, "index"));
        await WatchAsync();
        var report = await inside.IndexAsync();
        Assert.Single(report.Changed);

        // What is told now is of the new file alone: had the index's files been told of, that would have come first.
        library.Write("new.md", "# New\n\nNew notes.\n");
        await ChangeAsync();
        await inside.IndexAsync();
        library.Write("newer.md", "# Newer\n\nNewer notes.\n");
        await ChangeAsync();
        Assert.False(changes.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_folder_that_comes_back_is_watched_again()
    {
        await WatchAsync(betweenLooks: TimeSpan.FromSeconds(2));
        var away = library.Corpus + "-away";
        Directory.Move(library.Corpus, away);
        library.Write("joins.md", "# Joins\n\nAn inner join keeps the rows that match.\n");
        // Nothing tells of a folder that is there again but a look at it.
        await ChangeAsync();

        library.Write("again.md", "# Again\n\nAgain notes.\n");
        await ChangeAsync();
        Directory.Delete(away, recursive: true);
    }

    private async Task WatchAsync(TimeSpan? betweenLooks = null)
    {
        var watch = new CorpusWatch(library.Get<IOptions<CorpusOptions>>(), TimeProvider.System, library.Get<ILogger<CorpusWatch>>()) { BetweenLooks = betweenLooks ?? Never };
        watching = Task.Run(() => watch.RunAsync(() => changes.Writer.TryWrite(true), stop.Token));
        // The first call is made when the watch stands.
        await ChangeAsync();
    }

    private async Task ChangeAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        await changes.Reader.ReadAsync(deadline.Token);
    }
}
