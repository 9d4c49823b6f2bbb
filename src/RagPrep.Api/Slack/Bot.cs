namespace RagPrep.Api.Slack;

/// <summary>What is known of the bot itself.</summary>
internal sealed class Bot
{
    private volatile string? userId;
    private volatile bool isGone;

    /// <summary>The bot's own user, by Slack's auth.test or the first event; null before.</summary>
    public string? UserId
    {
        get => userId;
        set => userId = value;
    }

    /// <summary>Whether Slack takes the token no more: nothing is sent until the next start.</summary>
    public bool IsGone
    {
        get => isGone;
        set => isGone = value;
    }
}
