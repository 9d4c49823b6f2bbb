// A stand-in for Slack's cloud, on loopback, for tests: written from Slack's public contract, and not Slack.
using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RagPrep.IntegrationTests.Slack.Cloud;

/// <summary>The methods that a bot calls, with what Slack checks; what was posted is kept for the tests to look at.</summary>
internal sealed class SlackCloud : IAsyncDisposable
{
    public const string BotToken = "xoxb-stand-in", AppToken = "xapp-stand-in", BotUser = "UBOT";

    private readonly WebApplication app;
    // Later than any client waits.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(12);

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<IResult>>> faults = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<bool>> lost = new();
    private int views;

    private SlackCloud(WebApplication app)
    {
        this.app = app;
    }

    /// <summary>All messages, views and response_url posts.</summary>
    public Channels Channels { get; } = new();

    /// <summary>Each method and response_url with its body, in order.</summary>
    public ConcurrentQueue<CloudCall> Calls { get; } = new();

    /// <summary>What a bot sent that Slack would not take.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    public CloudSockets Sockets { get; } = new();

    public string ApiUrl => $"{Address}/api/";

    public string ResponseUrl => $"{Address}/response/{Guid.NewGuid():N}";

    private string Address => app.Urls.First();

    public static async Task<SlackCloud> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var cloud = new SlackCloud(app);
        app.UseWebSockets();
        app.MapPost("/api/{method}", cloud.CallAsync);
        app.MapPost("/response/{id}", cloud.RespondAsync);
        app.Map("/socket", context => cloud.Sockets.AcceptAsync(context));
        await app.StartAsync();
        return cloud;
    }

    /// <summary>The next calls of a method are answered with these statuses instead.</summary>
    public void Fail(string method, params int[] statuses)
    {
        foreach (var status in statuses)
            Queue(method).Enqueue(() => Results.StatusCode(status));
    }

    /// <summary>The next call of a method does its work, and its answer comes too late or, by a cut connection, not at all.</summary>
    public void LoseAnswer(string method, bool late) => lost.GetOrAdd(method, _ => new()).Enqueue(late);

    /// <summary>Whether all answers were lost that were to be.</summary>
    public bool AllAnswersLost => lost.Values.All(answers => answers.IsEmpty);

    /// <summary>Called with the number of the message that was just posted, before the bot knows of it.</summary>
    public Action<int>? Posted { get; set; }

    /// <summary>Called when a message came to a response_url, before the bot knows that it arrived.</summary>
    public Action? Responded { get; set; }

    /// <summary>The next call of a method is answered with an error word.</summary>
    public void Refuse(string method, string error) => Queue(method).Enqueue(() => Error(error));

    public async ValueTask DisposeAsync()
    {
        Sockets.DropAll();
        await app.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(1)).Token);
        await app.DisposeAsync();
    }

    private ConcurrentQueue<Func<IResult>> Queue(string method) => faults.GetOrAdd(method, _ => new());

    private async Task<IResult> CallAsync(string method, HttpContext context)
    {
        var body = await BodyAsync(context);
        Calls.Enqueue(new CloudCall(method, "", body));
        if (Queue(method).TryDequeue(out var fault))
        {
            context.Response.Headers.RetryAfter = "1";
            return fault();
        }
        var expected = method == "apps.connections.open" ? AppToken : BotToken;
        if (context.Request.Headers.Authorization != $"Bearer {expected}")
            return Error("invalid_auth");
        foreach (var violation in BlockRules.Violations(method, body))
            Violations.Enqueue(violation);
        return await AnswerAsync(method, context, Do(method, body));
    }

    private async Task<IResult> AnswerAsync(string method, HttpContext context, IResult answer)
    {
        if (!lost.TryGetValue(method, out var answers) || !answers.TryDequeue(out var late))
            return answer;
        if (late)
            await Task.Delay(Late);
        else
            context.Abort();
        return answer;
    }

    private IResult Do(string method, JsonObject body)
    {
        string Field(string name) => (string?)body[name] ?? "";
        switch (method)
        {
            case "auth.test":
                return Ok(("user_id", BotUser), ("user", "ragprep"), ("team", "Stand-in"), ("team_id", "T1"));
            case "chat.postMessage":
                var ts = Channels.Post(Field("channel"), Field("thread_ts"), body);
                Posted?.Invoke(Channels.All.Count);
                return Ok(("ts", ts), ("channel", Field("channel")));
            case "chat.update":
                return Channels.Update(Field("channel"), Field("ts"), body) ? Ok(("ts", Field("ts"))) : Error("message_not_found");
            case "chat.postEphemeral":
                return Ok(("message_ts", Channels.NextTs()));
            case "conversations.replies":
                return Results.Text(new JsonObject { ["ok"] = true, ["messages"] = Channels.Replies(Field("channel"), Field("ts")) }.ToJsonString(), "application/json");
            case "views.open":
                return Results.Text(new JsonObject { ["ok"] = true, ["view"] = new JsonObject { ["id"] = $"V{Interlocked.Increment(ref views)}" } }.ToJsonString(), "application/json");
            case "views.update":
                return Ok();
            case "apps.connections.open":
                return Ok(("url", Address.Replace("http://", "ws://", StringComparison.Ordinal) + "/socket"));
            default:
                return Error("unknown_method");
        }
    }

    private async Task<IResult> RespondAsync(string id, HttpContext context)
    {
        var body = await BodyAsync(context);
        Calls.Enqueue(new CloudCall("response_url", id, body));
        if (Queue("response_url").TryDequeue(out var fault))
        {
            context.Response.Headers.RetryAfter = "1";
            return fault();
        }
        if (Channels.UseUrl(id) > 5)
            return Results.Text("used_url", statusCode: 404);
        foreach (var violation in BlockRules.Violations("response_url", body))
            Violations.Enqueue(violation);
        Responded?.Invoke();
        return await AnswerAsync("response_url", context, Results.Text("ok"));
    }

    private static async Task<JsonObject> BodyAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var body = new JsonObject();
        foreach (var (name, value) in await context.Request.ReadFormAsync())
            body[name] = value.ToString();
        return body;
    }

    private static IResult Ok(params (string Name, string Value)[] fields)
    {
        var body = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
            body[name] = value;
        return Results.Text(body.ToJsonString(), "application/json");
    }

    private static IResult Error(string error) => Results.Text(new JsonObject { ["ok"] = false, ["error"] = error }.ToJsonString(), "application/json");
}
