using System.Text.Json.Nodes;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Web;
using RagPrep.Api.Slack.Work;

namespace RagPrep.Api.Slack.Mattermost;

/// <summary>Answers what Mattermost sent.</summary>
internal sealed class MattermostWork(SlackClient client, Asking asking, JobQueue queue, WaitingRequests waiting, MattermostButtons buttons, SendOnce once)
{
    /// <summary>Answers a slash command, to the asker alone.</summary>
    /// <returns>Whether the notes answered.</returns>
    public async Task<bool?> CommandAsync(Job job, CancellationToken cancellationToken)
    {
        if (once.Began(job))
        {
            await client.RespondAsync(job.ResponseUrl!, MattermostText.Say("ephemeral", Mrkdwn.Defuse(SendOnce.Note(job.Text))), cancellationToken);
            return KeptAnswer.Of(queue, job.Id)?.Turn.Answered;
        }
        var (message, answered) = await WriteAsync(job, "ephemeral", cancellationToken);
        await once.SendAsync(job, () => client.RespondAsync(job.ResponseUrl!, message, cancellationToken));
        return answered;
    }

    /// <summary>Answers a message into the response that waits for it; where none does any more, nobody can be told.</summary>
    /// <returns>Whether the notes answered.</returns>
    public async Task<bool?> MessageAsync(Job job, CancellationToken cancellationToken)
    {
        if (!waiting.Has(job.Extra))
            return null;
        var (message, answered) = await WriteAsync(job, "comment", cancellationToken);
        waiting.Answer(job.Extra, message);
        return answered;
    }

    private async Task<(JsonObject Message, bool Answered)> WriteAsync(Job job, string responseType, CancellationToken cancellationToken)
    {
        var answer = await asking.AnswerAsync(job, cancellationToken);
        var text = MattermostText.Of(answer);
        KeptAnswer.Of(job, job.Text, answer, new Message(text, [])).KeepIn(queue, job.Id);
        var message = MattermostText.Say(responseType, text);
        message["attachments"] = buttons.Of(job.Id);
        return (message, answer.Answered);
    }
}
