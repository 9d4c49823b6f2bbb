using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace RagPrep.Api.Slack.Mattermost;

/// <summary>The tokens that Mattermost's requests must carry; never logged or shown.</summary>
internal sealed class MattermostTokens
{
    private readonly byte[][] tokens;

    public MattermostTokens(IOptions<MattermostOptions> options)
    {
        var (value, file) = (options.Value.Tokens, options.Value.TokensFile);
        var text = value.Trim().Length > 0 || file.Length == 0 || !File.Exists(file) ? value : File.ReadAllText(file);
        tokens = [.. text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>Whether any is set.</summary>
    public bool IsOn => tokens.Length > 0;

    /// <summary>Whether a request's token is one of them; compares in constant time.</summary>
    public bool Has(string token)
    {
        var sent = Encoding.UTF8.GetBytes(token);
        return tokens.Aggregate(false, (found, known) => CryptographicOperations.FixedTimeEquals(known, sent) | found);
    }
}
