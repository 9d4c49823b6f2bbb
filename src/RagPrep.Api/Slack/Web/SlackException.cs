namespace RagPrep.Api.Slack.Web;

/// <summary>Slack did not do what it was asked to.</summary>
/// <param name="method">The method, such as 'chat.postMessage'.</param>
/// <param name="error">Slack's word for the reason, or the HTTP status.</param>
/// <param name="isPermanent">Whether asking again is in vain.</param>
/// <param name="inner">What went wrong on the way.</param>
public sealed class SlackException(string method, string error, bool isPermanent, Exception? inner = null)
    : Exception($"{method}: {error}", inner)
{
    /// <summary>Slack's word for the reason, or the HTTP status.</summary>
    public string Error => error;

    /// <summary>Whether asking again is in vain.</summary>
    public bool IsPermanent => isPermanent;

    /// <summary>Whether Slack may have done it all the same: its answer was lost, came too late, or spoke of an error on its side.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>Whether the bot's token is good for nothing any more.</summary>
    public bool IsRevoked => error is "token_revoked" or "invalid_auth" or "account_inactive" or "not_authed" or "token_expired";
}
