using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RagPrep.Api.Slack.Signing;

/// <summary>
/// Slack's signature of a request, version 0: <c>v0=</c> and the hexadecimal HMAC-SHA256, under the signing secret, of
/// <c>v0:{timestamp}:{raw body}</c>.
/// </summary>
public static class RequestSignature
{
    /// <summary>How far a request's time may be from ours, either way.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    private const string Version = "v0";

    /// <summary>Signs a request.</summary>
    /// <param name="secret">The signing secret.</param>
    /// <param name="timestamp">Seconds since 1970, as sent.</param>
    /// <param name="body">The body's bytes, as sent.</param>
    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    /// <summary>Whether a request is Slack's, and of now. Compares in constant time.</summary>
    /// <param name="secret">The signing secret.</param>
    /// <param name="timestamp">The header <c>X-Slack-Request-Timestamp</c>.</param>
    /// <param name="signature">The header <c>X-Slack-Signature</c>.</param>
    /// <param name="body">The body's bytes.</param>
    /// <param name="now">The time.</param>
    public static bool IsValid(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now) =>
        timestamp is not null && signature is not null
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) <= (decimal)MaxAge.TotalSeconds
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(secret, timestamp, body)), Encoding.UTF8.GetBytes(signature));
}
