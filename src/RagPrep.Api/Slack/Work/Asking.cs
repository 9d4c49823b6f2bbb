using RagPrep.Answering;
using RagPrep.Api.Slack.Queue;
using RagPrep.Retrieval;

namespace RagPrep.Api.Slack.Work;

/// <summary>Asks for a job: in the channel's collection, for the person's account of tokens, and as a follow-up to what the conversation holds.</summary>
internal sealed class Asking(QuestionAnswering answering, JobQueue queue, Access access, Pseudonyms people)
{
    private const int WiderHits = 20;

    /// <summary>Answers what was written.</summary>
    public Task<Answer> AnswerAsync(Job job, CancellationToken cancellationToken) => answering.AskAsync(
        new Query(job.Text, Filter: access.FilterOf(job.Channel)), cancellationToken, new AnswerRequest(Client: people.Of(job)) { History = KeptAnswer.Before(queue, job) });

    /// <summary>Answers a question from all notes.</summary>
    /// <param name="job">Who asks.</param>
    /// <param name="question">A question that stands alone.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer, and more hits than it was written from.</returns>
    public async Task<(Answer Answer, IReadOnlyList<Hit> Hits)> AnswerWiderAsync(Job job, string question, CancellationToken cancellationToken)
    {
        IReadOnlyList<Hit> hits = [];
        var request = new AnswerRequest(Client: people.Of(job))
        {
            Events = one =>
            {
                hits = one is AnswerEvent.Evidence found ? found.Hits : hits;
                return ValueTask.CompletedTask;
            },
        };
        var answer = await answering.AskAsync(new Query(question, Top: WiderHits), cancellationToken, request);
        return (answer, hits);
    }
}
