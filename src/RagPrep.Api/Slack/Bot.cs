namespace RagPrep.Api.Slack;

/// <summary>What is known of the bot itself.</summary>
internal sealed class Bot
{
    private volatile string? userId, teamId;
    private volatile bool isGone;

    /// <summary>The bot's own user, by Slack's auth.test or the first event; null before.</summary>
    public string? UserId
    {
        get => userId;
        set => userId = value;
    }

    /// <summary>The workspace that its token is of, by Slack's auth.test; null before.</summary>
    public string? TeamId
    {
        get => teamId;
        set => teamId = value;
    }

    /// <summary>Whether Slack takes the token no more: nothing is sent until the next start.</summary>
    public bool IsGone
    {
        get => isGone;
        set => isGone = value;
    }
}
