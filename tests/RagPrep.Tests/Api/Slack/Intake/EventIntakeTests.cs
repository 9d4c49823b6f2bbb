using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RagPrep.Api.Slack;
using RagPrep.Api.Slack.Intake;
using RagPrep.Api.Slack.Queue;
using RagPrep.Index;
using RagPrep.Tests.Index.Ingestion;

namespace RagPrep.Tests.Api.Slack.Intake;

public sealed class EventIntakeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ragprep-intake-").FullName;
    private readonly ManualTime time = new();
    private readonly JobQueue queue;
    private readonly Bot bot = new() { UserId = "UBOT" };
    private int number;

    public EventIntakeTests()
    {
        time.Advance(TimeSpan.FromDays(740_000));
        queue = new JobQueue(Options.Create(new IndexOptions { Path = folder }), time);
    }

    public void Dispose()
    {
        queue.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("T1", "C1", "U1", 1)]
    [InlineData("T2", "C1", "U1", 0)]
    [InlineData("T1", "C2", "U1", 0)]
    [InlineData("T1", "C1", "U2", 0)]
    [InlineData("T1", "D7", "U1", 1)]
    public void Only_who_is_allowed_is_answered(string team, string channel, string user, int expected)
    {
        var options = new SlackOptions { Workspaces = "T1", Channels = "C1; C3", Users = "U1" };
        Intake(options).Take(Mention(team, channel, user));
        Assert.Equal(expected, queue.Open);
    }

    [Fact]
    public void Who_asks_too_much_is_told_so_once_a_minute_and_may_ask_again_after_it()
    {
        var intake = Intake(new SlackOptions { UserQuestionsPerMinute = 2 });
        for (var i = 0; i < 5; i++)
            intake.Take(Mention("T1", $"C{i}", "U1"));
        Assert.Equal([JobKind.Question, JobKind.Question, JobKind.Notice, JobKind.Notice, JobKind.Notice], TakeAll().Select(job => job.Kind));

        intake.Take(Mention("T1", "C4", "U1"));
        Assert.Empty(TakeAll());
        time.Advance(TimeSpan.FromSeconds(61));
        intake.Take(Mention("T1", "C4", "U1"));
        Assert.Equal(JobKind.Question, Assert.Single(TakeAll()).Kind);
    }

    [Theory]
    [InlineData("""{"type": "app_uninstalled"}""", true)]
    [InlineData("""{"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["UBOT"]}}""", true)]
    [InlineData("""{"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}}""", false)]
    [InlineData("""{"type": "member_joined_channel"}""", false)]
    public void An_app_that_is_taken_out_sends_nothing_more(string said, bool gone)
    {
        var intake = Intake(new SlackOptions());
        intake.Take(Mention("T1", "C1", "U1"));
        intake.Take(Callback("T1", JsonNode.Parse(said)!.AsObject()));
        Assert.Equal((gone, gone ? 0 : 1), (bot.IsGone, queue.Open));
    }

    [Fact]
    public void An_app_that_is_taken_out_of_another_workspace_goes_on_in_its_own()
    {
        bot.TeamId = "T1";
        var intake = Intake(new SlackOptions());
        intake.Take(Mention("T1", "C1", "U1"));
        intake.Take(Mention("T2", "C9", "U9"));
        intake.Take(Callback("T2", new JsonObject { ["type"] = "app_uninstalled" }));
        Assert.Equal((false, 1), (bot.IsGone, queue.Open));
    }

    [Fact]
    public void A_guest_from_another_workspace_in_a_shared_channel_is_not_of_an_allowed_one()
    {
        var intake = Intake(new SlackOptions { Workspaces = "T1" });
        foreach (var team in new[] { "T1", "T2" })
        {
            var mention = Mention("T1", "C1", "U1");
            mention["event"]!["user_team"] = team;
            intake.Take(mention);
        }
        Assert.Equal(1, queue.Open);
    }

    [Fact]
    public void An_edit_that_comes_before_its_message_is_done_after_it()
    {
        var intake = Intake(new SlackOptions());
        intake.Take(Callback("T1", JsonNode.Parse("""{"type": "message", "subtype": "message_changed", "channel": "C1", "message": {"ts": "1.0", "user": "U1", "text": "<@UBOT> How?"}}""")!.AsObject()));
        Assert.Empty(TakeAll());

        number = 0;
        intake.Take(Mention("T1", "C1", "U1"));
        Assert.Equal([(JobKind.Question, "Why?"), (JobKind.Edit, "How?")], TakeAll().Select(job => (job.Kind, job.Text)));
        intake.Take(Mention("T1", "C1", "U1"));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(4, Assert.Single(TakeAll()).Id);
    }

    [Fact]
    public void A_link_that_slack_unfolds_in_a_question_is_no_edit()
    {
        var intake = Intake(new SlackOptions());
        intake.Take(Mention("T1", "C1", "U1"));
        intake.Take(Callback("T1", JsonNode.Parse("""{"type": "message", "subtype": "message_changed", "channel": "C1", "message": {"ts": "1.0", "user": "U1", "text": "<@UBOT> Why?", "attachments": [{}]}, "previous_message": {"ts": "1.0", "user": "U1", "text": "<@UBOT> Why?"}}""")!.AsObject()));
        Assert.Equal(1, queue.Open);
    }

    private EventIntake Intake(SlackOptions options) => new(
        queue, bot, new Access(Options.Create(options)), new QuestionLimits(queue, Options.Create(options), time), time, NullLogger<EventIntake>.Instance);

    private List<Job> TakeAll()
    {
        var jobs = new List<Job>();
        while (queue.Take() is { } job)
        {
            queue.Done(job);
            jobs.Add(job);
        }
        return jobs;
    }

    private JsonObject Mention(string team, string channel, string user) => Callback(
        team, new JsonObject { ["type"] = "app_mention", ["channel"] = channel, ["user"] = user, ["text"] = "<@UBOT> Why?", ["ts"] = $"{++number}.0" });

    private JsonObject Callback(string team, JsonObject said) =>
        new() { ["type"] = "event_callback", ["team_id"] = team, ["event_id"] = $"Ev{++number}", ["event"] = said };
}
