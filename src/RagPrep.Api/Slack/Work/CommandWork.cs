using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Web;

namespace RagPrep.Api.Slack.Work;

/// <summary><c>/ask</c>: the answer goes to the asker alone, who may show it to everyone.</summary>
internal sealed class CommandWork(SlackClient client, JobQueue queue, AnswerWriter writer, PrivateReply privately, SendOnce once)
{
    /// <summary>Answers the asker alone.</summary>
    /// <returns>Whether the notes answered.</returns>
    public async Task<bool?> AskAsync(Job job, CancellationToken cancellationToken)
    {
        if (once.Began(job))
        {
            await privately.SendAsync(job, Message.Plain(SendOnce.Note(job.Text)), cancellationToken);
            return KeptAnswer.Of(queue, job.Id)?.Turn.Answered;
        }
        var (message, answered) = await writer.WriteAsync(job, cancellationToken);
        await once.SendAsync(job, () => privately.SendAsync(job, message, cancellationToken));
        return answered;
    }

    /// <summary>Shows everyone in the channel what the asker saw, and takes the asker's own copy away.</summary>
    public async Task ShareAsync(Job job, CancellationToken cancellationToken)
    {
        if (KeptAnswer.Find(queue, job.Extra) is not { } kept || job.ResponseUrl is not { } url)
        {
            await privately.SendAsync(job, ButtonWork.Forgotten, cancellationToken);
            return;
        }
        if (once.Began(job))
        {
            await privately.SendAsync(job, Message.Plain("I could not see whether the answer reached the channel. If it is not there, press the button again."), cancellationToken);
            return;
        }
        var shown = kept.Message();
        var question = Block.Section($"<@{job.User}> asked: {Mrkdwn.Cut(Mrkdwn.Escape(kept.Turn.Question), Block.MaxSection - 100)}");
        var message = (shown with { Blocks = [question, .. shown.Blocks] }).WithButtons(long.Parse(job.Extra), isPrivate: false, kept.Sources.Count > 0).ToJson();
        message["response_type"] = "in_channel";
        message["replace_original"] = false;
        await once.SendAsync(job, () => client.RespondAsync(url, message, cancellationToken));
        await client.RespondAsync(url, new() { ["delete_original"] = true }, cancellationToken);
    }
}
