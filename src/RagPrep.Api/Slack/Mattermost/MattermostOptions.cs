namespace RagPrep.Api.Slack.Mattermost;

/// <summary>Section <c>Mattermost</c>: its slash command and outgoing webhook. Off until a token is set. No rule may be set on a secret.</summary>
public sealed class MattermostOptions
{
    /// <summary>The tokens of the slash command and of the outgoing webhook, separated by ';'. Default empty: no route is mapped.</summary>
    public string Tokens { get; set; } = "";

    /// <summary>A file that holds the same; <see cref="Tokens"/> goes before. Default empty.</summary>
    public string TokensFile { get; set; } = "";
}
