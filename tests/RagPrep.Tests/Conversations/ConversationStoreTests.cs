using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Conversations;
using RagPrep.Documents;
using RagPrep.Index;

namespace RagPrep.Tests.Conversations;

public sealed class ConversationStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ragprep-").FullName;
    private readonly Clock clock = new();

    [Fact]
    public void A_file_whose_first_writer_was_killed_before_its_tables_holds_nothing()
    {
        File.WriteAllBytes(Path.Combine(folder, "conversations.db"), []);
        Assert.Empty(Store().Turns("a"));
    }

    [Fact]
    public void Turns_come_back_whole_and_in_order()
    {
        var turn = Turn("What is recall?") with { Citations = [new Citation(1, "d", "c", "a.md", "A", ["H"], 3, new LineRange(1, 2), new TextSpan(5, 9), "Yes.")] };
        Store().Add("a", turn);
        Store().Add("a", Turn("And why?"));
        Store().Add("b", Turn("Other?"));

        var turns = Store().Turns("a");

        Assert.Equal(["What is recall?", "And why?"], turns.Select(one => one.Question));
        Assert.Equal("Yes.", turns[0].Citations[0].Quote);
        Assert.Equal(new TextSpan(5, 9), turns[0].Citations[0].Characters);
    }

    [Fact]
    public void A_conversation_expires_after_its_last_question()
    {
        Store().Add("a", Turn("One?"));
        clock.Now += TimeSpan.FromDays(20);
        Store().Add("a", Turn("Two?"));
        clock.Now += TimeSpan.FromDays(20);
        Assert.Equal(2, Store().Turns("a").Count);

        clock.Now += TimeSpan.FromDays(11);
        Assert.Empty(Store().Turns("a"));
        Store().Add("b", Turn("Three?"));
        Assert.False(Store().Delete("a"));
    }

    [Fact]
    public void What_is_deleted_is_gone_from_the_file()
    {
        Store().Add("a", Turn("Is zebrafish a word?"));

        Assert.True(Store().Delete("a"));
        Assert.False(Store().Delete("a"));
        Assert.Empty(Store().Turns("a"));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private ConversationStore Store() => new(Options.Create(new IndexOptions { Path = folder }), Options.Create(new ConversationOptions()), clock);

    private Turn Turn(string question) => new(clock.Now, question, question, true, "Yes. [1]", []);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
