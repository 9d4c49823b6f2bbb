using Microsoft.Extensions.Options;
using RagPrep.Answering;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Index;
using RagPrep.Retrieval;

namespace RagPrep.Api.Slack.Work;

/// <summary>Answers a question as a message, and keeps the answer for the buttons under it.</summary>
internal sealed class AnswerWriter(QuestionAnswering answering, JobQueue queue, IOptions<SlackOptions> options)
{
    private const int WiderHits = 20, MorePassages = 8;

    /// <summary>Answers.</summary>
    /// <param name="id">The number to keep the answer under.</param>
    /// <param name="question">The question, as plain text.</param>
    /// <param name="filter">What to ask in, or null for all notes.</param>
    /// <param name="isPrivate">Whether the asker alone will see it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The message, and whether the notes answered; null where nothing was asked.</returns>
    public async Task<(Message Message, bool? Answered)> WriteAsync(long id, string question, ChunkFilter? filter, bool isPrivate, CancellationToken cancellationToken)
    {
        if (Askable.WhyNot(question) is { } why)
            return (Message.Plain(why), null);
        var answer = await answering.AskAsync(new Query(question, Filter: filter), cancellationToken);
        return (Keep(id, question, answer, AnswerMessage.Of(answer, options.Value.PublicUrl), isPrivate), answer.Answered);
    }

    /// <summary>Answers from all notes, and shows what else speaks of it.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public async Task<(Message Message, bool? Answered)> WriteWiderAsync(long id, string question, bool isPrivate, CancellationToken cancellationToken)
    {
        IReadOnlyList<Hit> hits = [];
        var request = new AnswerRequest
        {
            Events = one =>
            {
                hits = one is AnswerEvent.Evidence found ? found.Hits : hits;
                return ValueTask.CompletedTask;
            },
        };
        var answer = await answering.AskAsync(new Query(question, Top: WiderHits), cancellationToken, request);
        var known = answer.Citations.Select(citation => citation.ChunkId).Concat(answer.Nearest.Select(hit => hit.Chunk.Id)).ToHashSet();
        var more = hits.Where(hit => !known.Contains(hit.Chunk.Id)).Take(MorePassages).Select(hit => Source.Of(hit.Chunk)).ToList();
        var message = AnswerMessage.Of(answer, options.Value.PublicUrl).WithPassages("*More passages:*", more, options.Value.PublicUrl);
        return (Keep(id, question, answer, message, isPrivate), answer.Answered);
    }

    private Message Keep(long id, string question, Answer answer, Message message, bool isPrivate)
    {
        var kept = KeptAnswer.Of(question, answer, message);
        kept.KeepIn(queue, id);
        return message.WithButtons(id, isPrivate, kept.Sources.Count > 0);
    }
}
