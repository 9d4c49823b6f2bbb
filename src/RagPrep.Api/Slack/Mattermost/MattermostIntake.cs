using System.Text.Json.Nodes;
using RagPrep.Api.Slack.Intake;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Work;

namespace RagPrep.Api.Slack.Mattermost;

/// <summary>Takes what Mattermost sends into the queue that Slack's questions go through.</summary>
internal sealed class MattermostIntake(JobQueue queue, QuestionLimits limits, WaitingRequests waiting, MattermostButtons buttons)
{
    /// <summary>Takes a slash command; the answer comes later, to its response_url.</summary>
    /// <returns>What to say at once.</returns>
    public JsonObject Command(MattermostFields fields)
    {
        var job = Job(JobKind.MattermostCommand, fields, fields["text"].Trim()) with { ResponseUrl = fields.RequireAddress("response_url") };
        if (WhyNot(job) is { } why)
            return MattermostText.Say("ephemeral", why);
        queue.Accept(job, $"mattermost:{job.ResponseUrl}");
        return MattermostText.Say("ephemeral", "Looking…");
    }

    /// <summary>Takes a message that set an outgoing webhook off.</summary>
    /// <returns>The answer, in the message's thread.</returns>
    public async Task<JsonObject> MessageAsync(MattermostFields fields, CancellationToken cancellationToken)
    {
        var (text, trigger) = (fields["text"].Trim(), fields["trigger_word"]);
        if (trigger.Length > 0 && text.StartsWith(trigger, StringComparison.Ordinal))
            text = text[trigger.Length..].Trim();
        var job = Job(JobKind.MattermostMessage, fields, text) with { Extra = fields.Require("post_id") };
        if (WhyNot(job) is { } why)
            return MattermostText.Say("comment", why);
        try
        {
            // What was sent twice is answered to the first.
            return await waiting.WaitAsync(job.Extra, () => queue.Accept(job, $"mattermost:{job.Extra}"), cancellationToken) ?? [];
        }
        catch (TimeoutException)
        {
            return MattermostText.Say("comment", "This takes longer than Mattermost waits for me. Ask again in a minute, or with the slash command, which waits longer.");
        }
    }

    /// <summary>Takes a pressed button.</summary>
    /// <returns>What to say, or null where the button is not one of ours.</returns>
    public JsonObject? Action(MattermostFields fields)
    {
        var (answer, verdict) = (fields["context.answer"], fields["context.verdict"]);
        if (!buttons.Made(answer, verdict, fields["context.proof"]))
            return null;
        if (KeptAnswer.Find(queue, answer) is null)
            return Tell(ButtonWork.Forgotten.Text);
        queue.Accept(Job(JobKind.MattermostJudge, fields, verdict) with { Extra = answer }, $"mattermost:{fields["user_id"]}:{fields.Require("trigger_id")}");
        return Tell(ButtonWork.Thanks(verdict).Text);
    }

    private string? WhyNot(Job job) => Askable.WhyNot(job.Text) ?? limits.Refuse(job.User, job.Channel);

    private static JsonObject Tell(string text) => new() { ["ephemeral_text"] = text };

    private static Job Job(JobKind kind, MattermostFields fields, string text) =>
        new(kind, fields["team_id"], fields.Require("channel_id"), fields.Require("user_id"), text);
}
