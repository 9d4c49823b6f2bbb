namespace RagPrep.Api.Slack.Queue;

/// <summary>A thing to do for somebody in Slack or Mattermost.</summary>
/// <param name="Kind">What.</param>
/// <param name="Team">The workspace's id.</param>
/// <param name="Channel">The channel's id.</param>
/// <param name="User">The person's id.</param>
/// <param name="Text">The question, or what else was written.</param>
public sealed record Job(JobKind Kind, string Team, string Channel, string User, string Text)
{
    /// <summary>Its number in the queue.</summary>
    public long Id { get; init; }

    /// <summary>The message's time stamp, its name in the channel; empty where there is no message.</summary>
    public string Ts { get; init; } = "";

    /// <summary>The thread's first message; empty where there is no thread.</summary>
    public string Thread { get; init; } = "";

    /// <summary>Where to answer to the asker alone; five times within 30 minutes.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>What the kind needs besides: an answer's number, a trigger, a view.</summary>
    public string Extra { get; init; } = "";

    /// <summary>When it came.</summary>
    public DateTimeOffset Received { get; init; }

    /// <summary>The reply that was posted for it, to be replaced, or that its sending began; or null.</summary>
    public string? Reply { get; init; }

    /// <summary>How often it was begun, this time included.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// The conversation: a thread, all of a direct channel, or what one person asks in a channel by command. Jobs of one are done one after
    /// the other, by the messages' time; null for a job that belongs to none.
    /// </summary>
    internal string? Lane => Kind switch
    {
        JobKind.Question or JobKind.Edit or JobKind.Wider when Thread.Length > 0 => IsDirect(Channel) ? Channel : $"{Channel}:{Thread}",
        JobKind.Command or JobKind.MattermostCommand or JobKind.MattermostMessage => $"{Channel}:{User}",
        _ => null,
    };

    /// <summary>Whether a channel is one person's talk with the bot.</summary>
    internal static bool IsDirect(string channel) => channel.StartsWith('D');

    /// <summary>Whether it was written below another message, which then is the conversation.</summary>
    internal bool IsInThread => Thread.Length > 0 && Thread != Ts;

    /// <summary>Whether it posts into the channel, where Slack takes one message a second.</summary>
    internal bool IsPaced => Kind is JobKind.Question or JobKind.Wider or JobKind.Notice;

    /// <summary>Whether it cannot wait behind others: what opens a modal is good for three seconds.</summary>
    internal bool IsUrgent => Kind is JobKind.Quiz or JobKind.Grade;

    /// <summary>Whether it counts as a question.</summary>
    internal bool IsQuestion => 
        Kind is JobKind.Question or JobKind.Command or JobKind.Wider or JobKind.Edit or JobKind.MattermostCommand or JobKind.MattermostMessage;

    /// <summary>Whether it came from Mattermost.</summary>
    internal bool IsOfMattermost => Kind is JobKind.MattermostCommand or JobKind.MattermostMessage or JobKind.MattermostJudge;
}
