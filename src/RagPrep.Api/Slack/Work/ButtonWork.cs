using Microsoft.Extensions.Options;
using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Evaluation;

namespace RagPrep.Api.Slack.Work;

/// <summary>What the buttons under an answer do: judgements are kept with those of <c>POST /v1/feedback</c>, sources are shown.</summary>
internal sealed class ButtonWork(JobQueue queue, FeedbackStore store, PrivateReply privately, Pseudonyms people, IOptions<SlackOptions> options)
{
    public static readonly Message Forgotten = Message.Plain("I have forgotten that answer. Ask again, please.");

    // As POST /v1/feedback takes it.
    private const int MaxAnswer = 10_000;

    /// <summary>Keeps a judgement.</summary>
    public async Task JudgeAsync(Job job, CancellationToken cancellationToken)
    {
        if (KeptAnswer.Find(queue, job.Extra) is not { } kept)
        {
            await privately.SendAsync(job, Forgotten, cancellationToken);
            return;
        }
        Keep(job, kept);
        await privately.SendAsync(job, Thanks(job.Text), cancellationToken);
    }

    /// <summary>What to say to a judgement.</summary>
    public static Message Thanks(string action) => Message.Plain(action == AnswerMessage.Helpful ? "Thank you: noted as helpful." : "Thank you: noted as not helpful.");

    /// <summary>Keeps a judgement on an answer.</summary>
    public void Keep(Job job, KeptAnswer kept)
    {
        var (verdict, who) = (job.Text == AnswerMessage.Helpful ? Verdict.Helpful : Verdict.NotHelpful, people.Of(job));
        // Begun before: it may have been kept though nobody remembers.
        if (job.Attempts == 1 || !store.All().Any(known => known.Time == job.Received && known.Who == who))
            store.Add(new Feedback(job.Received, kept.Turn.Standalone, verdict, kept.Sources.FirstOrDefault()?.ChunkId, kept.Turn.Answer[..Math.Min(kept.Turn.Answer.Length, MaxAnswer)], Who: who));
    }

    /// <summary>Shows the quotes behind an answer.</summary>
    public Task SourcesAsync(Job job, CancellationToken cancellationToken) => privately.SendAsync(
        job, KeptAnswer.Find(queue, job.Extra) is { } kept ? AnswerMessage.Quotes(kept.Sources, options.Value.PublicUrl) : Forgotten, cancellationToken);
}
