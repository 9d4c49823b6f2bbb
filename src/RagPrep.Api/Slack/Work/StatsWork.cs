using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Evaluation;

namespace RagPrep.Api.Slack.Work;

/// <summary><c>/ask-stats</c>.</summary>
internal sealed class StatsWork(JobQueue queue, FeedbackStore store, PrivateReply privately, TimeProvider time)
{
    /// <summary>Tells the day's figures.</summary>
    public Task TellAsync(Job job, CancellationToken cancellationToken)
    {
        var today = new DateTimeOffset(time.GetUtcNow().Date, TimeSpan.Zero);
        var (all, answered, refused) = queue.Figures(today);
        var judgements = store.All().Where(feedback => feedback.Time >= today).ToList();
        var helpful = judgements.Count(feedback => feedback.Verdict == Verdict.Helpful);
        return privately.SendAsync(
            job,
            Message.Plain($"Today (UTC): {all} questions in Slack, {answered} answered, {refused} refused; {helpful} judged helpful and {judgements.Count - helpful} not helpful, here and elsewhere."),
            cancellationToken);
    }
}
