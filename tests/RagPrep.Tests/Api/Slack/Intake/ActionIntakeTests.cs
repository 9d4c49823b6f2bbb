using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RagPrep.Api.Slack;
using RagPrep.Api.Slack.Intake;
using RagPrep.Api.Slack.Queue;
using RagPrep.Index;
using RagPrep.Tests.Index.Ingestion;

namespace RagPrep.Tests.Api.Slack.Intake;

public sealed class ActionIntakeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ragprep-actions-").FullName;
    private readonly ManualTime time = new();
    private readonly JobQueue queue;

    public ActionIntakeTests()
    {
        time.Advance(TimeSpan.FromDays(740_000));
        queue = new JobQueue(Options.Create(new IndexOptions { Path = folder }), time);
    }

    public void Dispose()
    {
        queue.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Who_asks_wider_too_often_is_told_so_and_other_buttons_are_free()
    {
        var options = Options.Create(new SlackOptions { UserQuestionsPerMinute = 2 });
        var intake = new ActionIntake(queue, new Access(options), new QuestionLimits(queue, options, time));
        foreach (var (action, number) in new[] { "ask_wider", "ask_wider", "ask_wider", "helpful" }.Select((action, i) => (action, i)))
            intake.Take(Press(action, $"{number}.0"));

        Assert.Equal([JobKind.Judge, JobKind.Wider, JobKind.Wider, JobKind.Notice], TakeAll());
    }

    [Fact]
    public void A_press_that_is_sent_twice_counts_once()
    {
        var options = Options.Create(new SlackOptions());
        var intake = new ActionIntake(queue, new Access(options), new QuestionLimits(queue, options, time));
        intake.Take(Press("helpful", "1.0"));
        intake.Take(Press("helpful", "1.0"));
        intake.Take(JsonNode.Parse("""{"type": "block_actions", "actions": [null]}""")!);

        Assert.Single(TakeAll());
    }

    private List<JobKind> TakeAll()
    {
        var kinds = new List<JobKind>();
        for (; queue.Open > 0; time.Advance(TimeSpan.FromSeconds(2)))
        {
            while (queue.Take() is { } job)
            {
                queue.Done(job);
                kinds.Add(job.Kind);
            }
        }
        return [.. kinds.Order()];
    }

    private static JsonObject Press(string action, string ts) => new()
    {
        ["type"] = "block_actions",
        ["team"] = new JsonObject { ["id"] = "T1" },
        ["user"] = new JsonObject { ["id"] = "U1" },
        ["channel"] = new JsonObject { ["id"] = "C1" },
        ["container"] = new JsonObject { ["message_ts"] = "5.0", ["thread_ts"] = "4.0" },
        ["actions"] = new JsonArray(new JsonObject { ["action_id"] = action, ["value"] = "1", ["action_ts"] = ts }),
    };
}
