using System.ComponentModel.DataAnnotations;

namespace RagPrep.Api.Slack;

/// <summary>Section <c>Slack</c>: the bot. Nothing of it runs until its secrets are set. No rule may be set on a secret, since a broken rule is told with the value.</summary>
public sealed class SlackOptions
{
    private const string Ids = @"\s*([A-Z0-9]+(\s*;\s*[A-Z0-9]+)*)?\s*;?\s*";

    /// <summary>The app's signing secret, for events over HTTP. Default empty: no route is mapped.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary>The bot's token, which begins with <c>xoxb-</c>. Default empty.</summary>
    public string BotToken { get; set; } = "";

    /// <summary>An app-level token, which begins with <c>xapp-</c>, for events over Socket Mode. Default empty: no socket is opened.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>A folder with files named <c>SigningSecret</c>, <c>BotToken</c> and <c>AppToken</c>; what is set otherwise goes before. Default empty.</summary>
    public string SecretsFolder { get; set; } = "";

    /// <summary>Where Slack's methods are called. Default <c>https://slack.com/api/</c>.</summary>
    [RegularExpression(@"https?://\S+/", ErrorMessage = "an address that begins with https:// and ends with /")]
    public string ApiUrl { get; set; } = "https://slack.com/api/";

    /// <summary>This server's address as people, and Mattermost's server, reach it, for links and Mattermost's buttons; empty shows none. Default empty.</summary>
    [RegularExpression(@"\s*(https?://\S+)?\s*", ErrorMessage = "an address that begins with http:// or https://, or empty")]
    public string PublicUrl { get; set; } = "";

    /// <summary>Ids of the workspaces that may ask, separated by ';'; empty allows all. Default empty.</summary>
    [RegularExpression(Ids, ErrorMessage = "ids such as T0123ABCD, separated by ';', or empty")]
    public string Workspaces { get; set; } = "";

    /// <summary>Ids of the channels to answer in, separated by ';'; empty allows all. Direct messages are not channels. Default empty.</summary>
    [RegularExpression(Ids, ErrorMessage = "ids such as C0123ABCD, separated by ';', or empty")]
    public string Channels { get; set; } = "";

    /// <summary>Ids of the people who may ask, separated by ';'; empty allows all. Default empty.</summary>
    [RegularExpression(Ids, ErrorMessage = "ids such as U0123ABCD, separated by ';', or empty")]
    public string Users { get; set; } = "";

    /// <summary>Channels that ask one topic (a top folder of the corpus) alone: <c>C0123ABCD=statistics; C0456EFGH=sql</c>. Default empty.</summary>
    [RegularExpression(@"\s*([A-Z0-9]+\s*=\s*[^;=]+(;\s*[A-Z0-9]+\s*=\s*[^;=]+)*)?;?\s*", ErrorMessage = "pairs such as C0123ABCD=statistics, separated by ';', or empty")]
    public string Collections { get; set; } = "";

    /// <summary>Questions that one person may ask a minute, in Slack or Mattermost. Default 10.</summary>
    [Range(1, 1_000_000)]
    public int UserQuestionsPerMinute { get; set; } = 10;

    /// <summary>Questions that may be asked in one channel of either a minute. Default 30.</summary>
    [Range(1, 1_000_000)]
    public int ChannelQuestionsPerMinute { get; set; } = 30;
}
