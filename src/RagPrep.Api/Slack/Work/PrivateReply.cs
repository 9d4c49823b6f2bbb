using RagPrep.Api.Slack.Blocks;
using RagPrep.Api.Slack.Queue;
using RagPrep.Api.Slack.Web;

namespace RagPrep.Api.Slack.Work;

/// <summary>Tells the person who asked, and nobody else.</summary>
internal sealed class PrivateReply(SlackClient client, TimeProvider time)
{
    // How long a response_url may be used, less a little.
    private static readonly TimeSpan UrlTime = TimeSpan.FromMinutes(29);

    /// <summary>Sends a message: by the job's response_url while that is good, else into the channel for that person alone.</summary>
    public async Task SendAsync(Job job, Message message, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(job.ResponseUrl) && time.GetUtcNow() - job.Received < UrlTime)
        {
            try
            {
                var response = message.ToJson();
                response["response_type"] = "ephemeral";
                response["replace_original"] = false;
                await client.RespondAsync(job.ResponseUrl, response, cancellationToken);
                return;
            }
            // Used five times, or too old after all.
            catch (SlackException refused) when (refused.IsPermanent && job.Channel.Length > 0)
            {
            }
        }
        await client.PostEphemeralAsync(job.Channel, job.Thread, job.User, message, cancellationToken);
    }
}
