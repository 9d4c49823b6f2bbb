using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>A stand-in for a Mattermost server, written from its public contract: a response_url takes five messages, a message 16,383 characters, a button's id letters and digits.</summary>
internal sealed class MattermostStandIn : IAsyncDisposable
{
    // Of all stand-ins: one may get the port of one before it, which the server still has an answer for.
    private static int number;

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, List<JsonObject>> messages = new();

    private MattermostStandIn(WebApplication app) => this.app = app;

    /// <summary>A new address for delayed answers.</summary>
    public string ResponseUrl => $"{app.Urls.First()}/hooks/commands/{Interlocked.Increment(ref number)}";

    /// <summary>The contract's rules that were broken.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    public static async Task<MattermostStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var standIn = new MattermostStandIn(app);
        app.MapPost("/hooks/commands/{id}", standIn.TakeAsync);
        await app.StartAsync();
        return standIn;
    }

    /// <summary>The next message is taken, and the connection cut before that is said.</summary>
    public bool CutNext { get; set; }

    /// <summary>What was sent to an address.</summary>
    public IReadOnlyList<JsonObject> SentTo(string url)
    {
        var sent = messages.GetValueOrDefault(url[(url.LastIndexOf('/') + 1)..], []);
        lock (sent)
            return [.. sent];
    }

    /// <summary>Checks a message.</summary>
    public void Check(JsonObject message)
    {
        if (((string?)message["text"] ?? "").Length is 0 or > 16_383)
            Violations.Enqueue("a text that is empty or too long");
        foreach (var action in (message["attachments"] as JsonArray ?? []).SelectMany(attachment => attachment!["actions"]!.AsArray()))
        {
            if (!((string)action!["id"]!).All(char.IsAsciiLetterOrDigit))
                Violations.Enqueue($"a button's id: {action["id"]}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(string id, HttpContext context)
    {
        var message = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        Check(message);
        var sent = messages.GetOrAdd(id, _ => []);
        lock (sent)
        {
            if (sent.Count == 5)
                return Results.NotFound();
            sent.Add(message);
        }
        if (CutNext)
        {
            CutNext = false;
            context.Abort();
        }
        return Results.Text("ok");
    }
}
