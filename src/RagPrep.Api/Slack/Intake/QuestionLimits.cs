using Microsoft.Extensions.Options;
using RagPrep.Api.Slack.Queue;

namespace RagPrep.Api.Slack.Intake;

/// <summary>How many questions a minute may be asked.</summary>
internal sealed class QuestionLimits(JobQueue queue, IOptions<SlackOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(1);

    /// <summary>A friendly sentence for who asks too much, or null for who may ask.</summary>
    public string? Refuse(string user, string channel)
    {
        var (ofUser, inChannel) = queue.Questions(user, channel, time.GetUtcNow() - Span);
        if (ofUser >= options.Value.UserQuestionsPerMinute)
            return $"That is more than {options.Value.UserQuestionsPerMinute} questions in a minute. Give me a moment, then ask again.";
        return inChannel >= options.Value.ChannelQuestionsPerMinute
            ? $"This channel has asked more than {options.Value.ChannelQuestionsPerMinute} questions in a minute. Give me a moment, then ask again."
            : null;
    }
}
