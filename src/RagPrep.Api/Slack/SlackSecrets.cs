namespace RagPrep.Api.Slack;

/// <summary>The bot's secrets, from the options or from files. None is ever logged or shown.</summary>
public sealed class SlackSecrets
{
    /// <summary>Reads them.</summary>
    public SlackSecrets(SlackOptions options)
    {
        SigningSecret = Read(options.SigningSecret, options.SecretsFolder, nameof(SigningSecret));
        BotToken = Read(options.BotToken, options.SecretsFolder, nameof(BotToken));
        AppToken = Read(options.AppToken, options.SecretsFolder, nameof(AppToken));
    }

    /// <summary>Signs what Slack sends; or empty.</summary>
    public string SigningSecret { get; }

    /// <summary>Names the bot to Slack's methods; or empty.</summary>
    public string BotToken { get; }

    /// <summary>Opens sockets; or empty.</summary>
    public string AppToken { get; }

    /// <summary>Whether events over HTTP can be taken and answered.</summary>
    public bool HasHttp => SigningSecret.Length > 0 && BotToken.Length > 0;

    /// <summary>Whether events over Socket Mode can be taken and answered.</summary>
    public bool HasSocket => AppToken.Length > 0 && BotToken.Length > 0;

    /// <summary>Whether the bot runs at all.</summary>
    public bool IsOn => HasHttp || HasSocket;

    /// <summary>The options that lack for a bot that was begun to be set up; none where nothing or enough is set.</summary>
    public IReadOnlyList<string> Missing()
    {
        if (IsOn || (SigningSecret.Length == 0 && BotToken.Length == 0 && AppToken.Length == 0))
            return [];
        return BotToken.Length == 0 ? ["Slack:BotToken"] : ["Slack:SigningSecret (events over HTTP) or Slack:AppToken (Socket Mode)"];
    }

    private static string Read(string value, string folder, string name)
    {
        if (!string.IsNullOrWhiteSpace(value) || folder.Length == 0)
            return value.Trim();
        var path = Path.Combine(folder, name);
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).Trim() : "";
        }
        // Told as missing, by the doctor and at start.
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Names no secret.</summary>
    public override string ToString() => nameof(SlackSecrets);
}
