using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Web;

namespace RagPrep.Api.Slack.Work;

/// <summary>Answers in threads: a placeholder first, which the answer replaces. Whatever is interrupted where, one reply is left.</summary>
internal sealed class ThreadWork(SlackClient client, JobQueue queue, AnswerWriter writer, PrivateReply privately, SendOnce once)
{
    private static readonly Message Placeholder = Message.Plain("Looking…");

    /// <summary>Answers a message.</summary>
    /// <returns>Whether the notes answered.</returns>
    public async Task<bool?> QuestionAsync(Job job, CancellationToken cancellationToken)
    {
        var reply = await ReplyAsync(job, cancellationToken);
        var (message, answered) = await writer.WriteAsync(job, cancellationToken);
        await client.UpdateAsync(job.Channel, reply, message, Mark(job), cancellationToken);
        return answered;
    }

    /// <summary>Answers a message that was edited, where the answer to it stands.</summary>
    /// <returns>Whether the notes answered.</returns>
    public async Task<bool?> EditAsync(Job job, CancellationToken cancellationToken)
    {
        if (queue.ReplyTo(job.Channel, job.Ts) is not { } reply)
            return null;
        var (message, answered) = await writer.WriteAsync(job, cancellationToken);
        await client.UpdateAsync(job.Channel, reply, message, Mark(job), cancellationToken);
        return answered;
    }

    /// <summary>Asks a question again, in all notes.</summary>
    /// <returns>Whether the notes answered.</returns>
    public async Task<bool?> WiderAsync(Job job, CancellationToken cancellationToken)
    {
        if (KeptAnswer.Find(queue, job.Extra) is not { } kept)
        {
            await privately.SendAsync(job, ButtonWork.Forgotten, cancellationToken);
            return null;
        }
        var isPrivate = job.Thread.Length == 0;
        if (once.Began(job))
        {
            await privately.SendAsync(job, Message.Plain(SendOnce.Note(kept.Turn.Question)), cancellationToken);
            return KeptAnswer.Of(queue, job.Id)?.Turn.Answered;
        }
        var reply = isPrivate ? "" : await ReplyAsync(job, cancellationToken);
        var (message, answered) = await writer.WriteWiderAsync(job, kept.Turn, cancellationToken);
        if (isPrivate)
            await once.SendAsync(job, () => privately.SendAsync(job, message, cancellationToken));
        else
            await client.UpdateAsync(job.Channel, reply, message, Mark(job), cancellationToken);
        return answered;
    }

    /// <summary>Says in the placeholder that nothing will come.</summary>
    public Task ApologiseAsync(Job job, Message apology, CancellationToken cancellationToken) =>
        job.Reply is null ? Task.CompletedTask : client.UpdateAsync(job.Channel, job.Reply, apology, Mark(job), cancellationToken);

    private async Task<string> ReplyAsync(Job job, CancellationToken cancellationToken)
    {
        if (job.Reply is { } known)
            return known;
        // Begun before: the placeholder may have been posted though nobody remembers.
        var reply = job.Attempts > 1 ? await client.FindAsync(job.Channel, job.Thread, Mark(job), cancellationToken) : null;
        reply ??= await client.PostAsync(job.Channel, job.Thread, Placeholder, Mark(job), cancellationToken);
        queue.Replied(job, reply);
        return reply;
    }

    private static string Mark(Job job) => job.Kind == JobKind.Wider ? $"{job.Channel}:{job.Ts}:wider:{job.Id}" : $"{job.Channel}:{job.Ts}";
}
