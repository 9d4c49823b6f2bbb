using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Web;

namespace RagPrep.Api.Slack.Work;

/// <summary>
/// Sends what must not come twice to where nobody can look whether it arrived: to one person alone. That the sending begins is written
/// down before it does; where it is not known how it ended, by a crash or a lost answer, a note is sent in its place.
/// </summary>
internal sealed class SendOnce(JobQueue queue)
{
    private const string Sending = "sending";

    /// <summary>Whether the sending was begun and its end is not known: what was sent may have arrived.</summary>
    public bool Began(Job job) => job.Reply == Sending;

    /// <summary>What to say then.</summary>
    /// <param name="question">What was asked.</param>
    public static string Note(string question) =>
        $"I could not see whether my answer to '{Mrkdwn.Cut(question, 200)}' reached you. If you do not see it here, ask again, please.";

    /// <summary>Sends.</summary>
    /// <exception cref="SlackException">It was refused, and the job may send it again; or nobody knows whether it arrived.</exception>
    /// <exception cref="SlackBusyException">It was not taken; the job may send it again.</exception>
    public async Task SendAsync(Job job, Func<Task> send)
    {
        queue.Replied(job, Sending);
        try
        {
            await send();
        }
        catch (Exception refused) when (refused is SlackException { IsUncertain: false } or SlackBusyException)
        {
            queue.Replied(job, null);
            throw;
        }
    }
}
