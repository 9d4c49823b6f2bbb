using Microsoft.Extensions.Options;
using RagPrep.Api.Slack.Queue;
using RagPrep.Index;
using RagPrep.Tests.Index.Ingestion;

namespace RagPrep.Tests.Api.Slack.Queue;

public sealed class JobQueueTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ragprep-queue-").FullName;
    private readonly ManualTime time = new();
    private JobQueue queue;

    public JobQueueTests()
    {
        time.Advance(TimeSpan.FromDays(740_000));
        queue = Open();
    }

    public void Dispose()
    {
        queue.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_job_is_accepted_once_whichever_of_its_keys_was_seen()
    {
        Assert.True(queue.Accept(Question("C1", "1.0"), "event:1", "message:C1:1.0"));
        Assert.False(queue.Accept(Question("C1", "1.0"), "event:1", "message:C1:2.0"));
        Assert.False(queue.Accept(Question("C1", "1.0"), "event:2", "message:C1:1.0"));
        Assert.True(queue.Accept(Question("C1", "3.0"), "event:3", "message:C1:3.0"));
        Assert.Equal(2, queue.Open);
    }

    [Fact]
    public void What_was_begun_and_not_done_is_given_again_after_a_crash_and_what_was_done_is_not()
    {
        queue.Accept(Question("C1", "1.0"), "a");
        queue.Accept(Question("C2", "2.0"), "b");
        queue.Done(queue.Take()!);
        var begun = queue.Take()!;
        queue.Replied(begun, "9.9");
        queue.Dispose();

        queue = Open();
        time.Advance(TimeSpan.FromSeconds(1));
        var again = queue.Take()!;
        Assert.Equal((begun.Id, "9.9", 2), (again.Id, again.Reply, again.Attempts));
        Assert.Null(queue.Take());
        Assert.False(queue.Accept(Question("C1", "1.0"), "a"));
    }

    [Fact]
    public void A_thread_is_answered_in_the_order_of_its_messages_one_at_a_time()
    {
        queue.Accept(Question("C1", "3.0", "1.0"), "c");
        queue.Accept(Question("C1", "1.0", "1.0"), "a");
        queue.Accept(Question("C1", "2.0", "1.0"), "b");

        foreach (var expected in new[] { "1.0", "2.0", "3.0" })
        {
            var job = queue.Take()!;
            Assert.Equal(expected, job.Ts);
            time.Advance(TimeSpan.FromSeconds(2));
            Assert.Null(queue.Take());
            queue.Done(job);
        }
    }

    [Fact]
    public void A_channel_gets_one_message_a_second_and_others_do_not_wait_for_it()
    {
        queue.Accept(Question("C1", "1.0"), "a");
        queue.Accept(Question("C1", "2.0"), "b");
        queue.Accept(Question("C2", "3.0"), "c");

        Assert.Equal("1.0", queue.Take()!.Ts);
        Assert.Equal("3.0", queue.Take()!.Ts);
        Assert.Null(queue.Take());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("2.0", queue.Take()!.Ts);
    }

    [Fact]
    public void A_deferred_job_comes_when_its_time_has_come_and_what_slack_had_no_room_for_was_no_attempt()
    {
        queue.Accept(Question("C1", "1.0"), "a");
        queue.Defer(queue.Take()!, TimeSpan.FromSeconds(30), counts: false);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.Null(queue.Take());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, queue.Take()!.Attempts);
    }

    [Fact]
    public void A_follow_up_that_came_before_the_mention_is_a_question_one_that_stood_before_it_is_not()
    {
        queue.Hold(Question("C1", "1.5", "1.0"), "before");
        queue.Hold(Question("C1", "3.0", "1.0"), "after");
        Assert.Null(queue.Take());
        Assert.False(queue.TakesPart("C1", "1.0"));

        queue.Accept(Question("C1", "2.0", "1.0"), "mention");
        Assert.True(queue.TakesPart("C1", "1.0"));
        queue.Done(queue.Take()!);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("3.0", queue.Take()!.Ts);
        Assert.False(queue.IsQuestion("C1", "1.5"));
    }

    [Fact]
    public void What_was_held_too_long_is_forgotten()
    {
        queue.Hold(Question("C1", "3.0", "1.0"), "after");
        time.Advance(TimeSpan.FromMinutes(1.1));
        queue.Prune();
        queue.Accept(Question("C1", "2.0", "1.0"), "mention");
        queue.Done(queue.Take()!);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(queue.Take());
    }

    [Fact]
    public void Questions_are_counted_by_person_channel_and_outcome()
    {
        queue.Accept(Question("C1", "1.0"), "a");
        queue.Accept(new Job(JobKind.Command, "T1", "C2", "U1", "?"), "b");
        queue.Accept(new Job(JobKind.Stats, "T1", "C1", "U1", ""), "c");
        Assert.Equal((2, 1), queue.Questions("U1", "C1", time.GetUtcNow().AddMinutes(-1)));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal((0, 0), queue.Questions("U1", "C1", time.GetUtcNow().AddMinutes(-1)));

        queue.Done(queue.Take()!, answered: true);
        queue.Done(queue.Take()!, answered: false);
        Assert.Equal((2, 1, 1), queue.Figures(time.GetUtcNow().AddHours(-1)));
    }

    [Fact]
    public void A_thread_remembers_its_own_answers_and_a_direct_channel_those_of_the_last_hour()
    {
        AnswerAll(Question("C1", "1.0"), Question("C1", "2.0", "1.0"), Question("C1", "3.0"), Question("D1", "4.0"));
        time.Advance(TimeSpan.FromMinutes(61));
        AnswerAll(Question("D1", "5.0"));

        Assert.Equal(["1.0", "2.0"], queue.KeptBefore(Question("C1", "9.0", "1.0"), 4));
        Assert.Equal(["2.0"], queue.KeptBefore(Question("C1", "9.0", "1.0"), 1));
        Assert.Equal(["1.0"], queue.KeptBefore(Question("C1", "2.0", "1.0"), 4));
        Assert.Empty(queue.KeptBefore(Question("C1", "9.0"), 4));
        Assert.Equal(["5.0"], queue.KeptBefore(Question("D1", "9.0"), 4));
        Assert.Equal(["4.0"], queue.KeptBefore(Question("D1", "9.0", "4.0"), 4));
    }

    [Fact]
    public void A_command_follows_up_on_what_the_same_person_asked_in_the_channel()
    {
        queue.Accept(Command("C1", "U1", "first"), "a");
        queue.Accept(Command("C1", "U2", "other"), "b");
        queue.Accept(Command("C1", "U1", "second"), "c");
        Assert.Equal(["first", "other"], new[] { queue.Take()!, queue.Take()! }.Select(Answer));

        Assert.Equal(["first"], queue.KeptBefore(queue.Take()!, 4));
    }

    [Fact]
    public void A_workspace_that_left_is_owed_nothing()
    {
        queue.Accept(Question("C1", "1.0"), "a");
        queue.Drop("T2");
        Assert.Equal(1, queue.Open);
        queue.Drop("T1");
        Assert.Equal(0, queue.Open);
    }

    private JobQueue Open() => new(Options.Create(new IndexOptions { Path = folder }), time);

    private void AnswerAll(params Job[] jobs)
    {
        foreach (var job in jobs)
        {
            queue.Accept(job, job.Ts);
            time.Advance(TimeSpan.FromSeconds(1));
            Answer(queue.Take()!);
        }
    }

    private string Answer(Job job)
    {
        var content = job.Ts.Length > 0 ? job.Ts : job.Text;
        queue.Keep(job.Id, content);
        queue.Done(job);
        return content;
    }

    private static Job Command(string channel, string user, string text) => new(JobKind.Command, "T1", channel, user, text);

    private static Job Question(string channel, string ts, string? thread = null) => new(JobKind.Question, "T1", channel, "U1", "Why?") { Ts = ts, Thread = thread ?? ts };
}
