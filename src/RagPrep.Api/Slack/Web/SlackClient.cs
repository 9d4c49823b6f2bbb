using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace RagPrep.Api.Slack.Web;

/// <summary>Calls Slack's methods. Never waits for a limit: a call that Slack wants no more of fails with the time to wait, for the queue to obey.</summary>
public sealed class SlackClient(SlackSecrets secrets, IOptions<SlackOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(5);

    // Of these Slack says that some of the work may have been done.
    private static readonly string[] Uncertain = ["internal_error", "fatal_error", "service_unavailable", "request_timeout"];

    // What is worth asking again; every other word of Slack's is for good.
    private static readonly string[] Passing = [.. Uncertain, "ratelimited", "rate_limited", "team_added_to_org"];

    // Far more than a thread's two hundred messages.
    private const int MaxAnswer = 16 << 20;

    // There was nobody to send it to.
    private static readonly HttpRequestError[] Unsent = [HttpRequestError.NameResolutionError, HttpRequestError.ConnectionError, HttpRequestError.SecureConnectionError, HttpRequestError.ProxyTunnelError];

    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MaxAnswer,
    };

    private readonly MethodPauses pauses = new(time);

    /// <summary>Calls a method with a JSON body and the bot's token.</summary>
    /// <returns>Slack's response, whose 'ok' is true.</returns>
    /// <exception cref="SlackException">Slack refused, or could not be reached.</exception>
    /// <exception cref="SlackBusyException">Slack takes no more for a while.</exception>
    public Task<JsonNode> CallAsync(string method, JsonObject arguments, CancellationToken cancellationToken) =>
        CallAsync(method, new StringContent(arguments.ToJsonString(), Encoding.UTF8, "application/json"), secrets.BotToken, cancellationToken);

    /// <summary>Calls a method that reads: those take a form alone.</summary>
    /// <exception cref="SlackException">Slack refused, or could not be reached.</exception>
    /// <exception cref="SlackBusyException">Slack takes no more for a while.</exception>
    public Task<JsonNode> ReadAsync(string method, Dictionary<string, string> arguments, CancellationToken cancellationToken) =>
        CallAsync(method, new FormUrlEncodedContent(arguments), secrets.BotToken, cancellationToken);

    /// <summary>Asks for the address of a new socket.</summary>
    /// <exception cref="SlackException">Slack refused, or could not be reached.</exception>
    /// <exception cref="SlackBusyException">Slack takes no more for a while.</exception>
    public async Task<Uri> OpenSocketAsync(CancellationToken cancellationToken) =>
        new((string)(await CallAsync("apps.connections.open", new FormUrlEncodedContent([]), secrets.AppToken, cancellationToken))["url"]!);

    /// <summary>Sends a message to a response_url, which needs no token.</summary>
    /// <exception cref="SlackException">Slack refused (it was used five times, or is older than 30 minutes), or could not be reached.</exception>
    /// <exception cref="SlackBusyException">Slack takes no more for a while.</exception>
    public async Task RespondAsync(string responseUrl, JsonObject message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json") };
        // By host: one that is busy holds up no other.
        using var response = await SendAsync($"response_url of {request.RequestUri!.Host}", request, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<JsonNode> CallAsync(string method, HttpContent content, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(options.Value.ApiUrl), method)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await SendAsync(method, request, cancellationToken);
        var said = Parse(method, await response.Content.ReadAsStringAsync(cancellationToken));
        if ((bool?)said["ok"] == true)
            return said;
        var error = (string?)said["error"] ?? "unknown_error";
        throw new SlackException(method, error, !Passing.Contains(error)) { IsUncertain = Uncertain.Contains(error) };
    }

    private async Task<HttpResponseMessage> SendAsync(string method, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (pauses.Left(method) is { Ticks: > 0 } left)
            throw new SlackBusyException(method, left);
        var response = await TrySendAsync(method, request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return response;

        using (response)
        {
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
                throw new SlackException(method, $"HTTP {(int)response.StatusCode}", (int)response.StatusCode < 500) { IsUncertain = (int)response.StatusCode >= 500 };
            var wait = response.Headers.RetryAfter?.Delta ?? DefaultWait;
            pauses.Pause(method, wait);
            throw new SlackBusyException(method, wait);
        }
    }

    private async Task<HttpResponseMessage> TrySendAsync(string method, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            throw new SlackException(method, "cannot be reached", false, failure) { IsUncertain = !Unsent.Contains(failure.HttpRequestError) };
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SlackException(method, "did not answer in time", false, late) { IsUncertain = true };
        }
    }

    private static JsonNode Parse(string method, string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new SlackException(method, "no JSON object", false) { IsUncertain = true };
        }
        catch (JsonException wrong)
        {
            throw new SlackException(method, "no JSON", false, wrong) { IsUncertain = true };
        }
    }
}
