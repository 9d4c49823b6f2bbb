using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using RagPrep.Evaluation;
using RagPrep.Index;

namespace RagPrep.Tests.Evaluation;

public sealed class FeedbackStoreTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("ragprep-feedback-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_was_added_is_there_after_a_restart_in_order()
    {
        var first = new Feedback(Noon, "Why?", Verdict.NotHelpful, "chunk", "Because.", "wrong 'one'", "hash");
        var second = new Feedback(Noon.AddTicks(1), "What?", Verdict.Helpful);
        Store().Add(first);
        SqliteConnection.ClearAllPools();
        Store().Add(second);
        SqliteConnection.ClearAllPools();

        Assert.Equal([first, second], Store().All());
    }

    [Fact]
    public void Before_the_first_judgement_there_is_neither_one_nor_a_file()
    {
        Assert.Empty(Store().All());
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task Judgements_from_many_sides_at_once_are_all_kept()
    {
        await Parallel.ForAsync(0, 40, (number, _) =>
        {
            Store().Add(new Feedback(Noon, $"{number}", Verdict.Helpful));
            return ValueTask.CompletedTask;
        });

        Assert.Equal(40, Store().All().Select(feedback => feedback.Question).Distinct().Count());
    }

    [Fact]
    public void A_file_that_is_no_store_is_named()
    {
        File.WriteAllText(Path.Combine(folder, "feedback.db"), new string('x', 5000));

        Assert.Contains("feedback.db", Assert.Throws<IndexException>(() => Store().Add(new Feedback(Noon, "Why?", Verdict.Helpful))).Message);
    }

    // A store of its own each time, as after a restart.
    private FeedbackStore Store() => new(Options.Create(new IndexOptions { Path = folder }));
}
