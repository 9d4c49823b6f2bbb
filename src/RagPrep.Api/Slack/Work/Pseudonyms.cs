using System.Security.Cryptography;
using System.Text;
using RagPrep.Api.Slack.Queue;

namespace RagPrep.Api.Slack.Work;

/// <summary>Tells people apart without naming them: in judgements, and for the limits on a language model's tokens.</summary>
internal sealed class Pseudonyms(JobQueue queue)
{
    private readonly string salt = queue.Salt;

    /// <summary>Sixteen hexadecimal digits for who asked for a job, the same as long as the queue's file lives.</summary>
    public string Of(Job job) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}:{job.Team}:{job.User}")))[..16];
}
