using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>Sends to a bot what Slack sends, signed as Slack signs; what is not acknowledged is sent again at once, after a minute and after five, on a clock of its own.</summary>
internal sealed class CloudSender(HttpClient server, string secret, double speed = 1)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>Sends an event until it is acknowledged, at most four times.</summary>
    public async Task<bool> DeliverAsync(JsonObject callback)
    {
        for (var retry = 0; ; retry++)
        {
            if (await TryAsync(callback, retry))
                return true;
            if (retry == Waits.Length)
                return false;
            await Task.Delay(Waits[retry] / speed);
        }
    }

    /// <summary>Sends a signed JSON body once.</summary>
    public Task<HttpResponseMessage> SendAsync(string route, string body, int retry = 0) =>
        SendAsync(route, new StringContent(body, Encoding.UTF8, "application/json"), body, retry);

    /// <summary>Sends a signed form once.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string route, Dictionary<string, string> fields)
    {
        var form = new FormUrlEncodedContent(fields);
        return await SendAsync(route, form, await form.ReadAsStringAsync(), 0);
    }

    public Task<HttpResponseMessage> InteractAsync(JsonObject payload) => SendFormAsync("/slack/interactivity", new() { ["payload"] = payload.ToJsonString() });

    /// <summary>The signature of a body, by Slack's description of it.</summary>
    public static string Sign(string secret, string timestamp, string body) =>
        "v0=" + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"))).ToLowerInvariant();

    private async Task<bool> TryAsync(JsonObject callback, int retry)
    {
        try
        {
            using var response = await SendAsync("/slack/events", callback.ToJsonString(), retry);
            return response.StatusCode == HttpStatusCode.OK;
        }
        // Nobody listens, or not in time.
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private Task<HttpResponseMessage> SendAsync(string route, HttpContent content, string body, int retry)
    {
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, route) { Content = content };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Sign(secret, timestamp, body));
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }
        return server.SendAsync(request);
    }
}
