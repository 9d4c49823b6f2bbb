using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Conversations;

namespace RagPrep.Api.Slack.Work;

/// <summary>Answers a question as a message, and keeps the answer for the buttons under it and for what follows up on it.</summary>
internal sealed class AnswerWriter(Asking asking, JobQueue queue, IOptions<SlackOptions> options)
{
    private const int MorePassages = 8;

    /// <summary>Answers what a job asks.</summary>
    /// <param name="job">The job; without a thread, the asker alone will see the answer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The message, and whether the notes answered; null where nothing was asked.</returns>
    public async Task<(Message Message, bool? Answered)> WriteAsync(Job job, CancellationToken cancellationToken)
    {
        if (Askable.WhyNot(job.Text) is { } why)
            return (Message.Plain(why), null);
        var answer = await asking.AnswerAsync(job, cancellationToken);
        return (Keep(job, job.Text, answer, AnswerMessage.Of(answer, options.Value.PublicUrl)), answer.Answered);
    }

    /// <summary>Answers what was asked before once more, from all notes, and shows what else speaks of it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The message, and whether the notes answered.</returns>
    public async Task<(Message Message, bool? Answered)> WriteWiderAsync(Job job, Turn asked, CancellationToken cancellationToken)
    {
        var (answer, hits) = await asking.AnswerWiderAsync(job, asked.Standalone, cancellationToken);
        answer = answer with { AskedAs = asked.Standalone == asked.Question ? null : asked.Standalone };
        var known = answer.Citations.Select(citation => citation.ChunkId).Concat(answer.Nearest.Select(hit => hit.Chunk.Id)).ToHashSet();
        var more = hits.Where(hit => !known.Contains(hit.Chunk.Id)).Take(MorePassages).Select(hit => Source.Of(hit.Chunk)).ToList();
        var message = AnswerMessage.Of(answer, options.Value.PublicUrl).WithPassages("*More passages:*", more, options.Value.PublicUrl);
        return (Keep(job, asked.Question, answer, message), answer.Answered);
    }

    private Message Keep(Job job, string question, Answer answer, Message message)
    {
        var kept = KeptAnswer.Of(job, question, answer, message);
        kept.KeepIn(queue, job.Id);
        return message.WithButtons(job.Id, isPrivate: job.Thread.Length == 0, kept.Sources.Count > 0);
    }
}
