// A stand-in for Qdrant, in memory, for tests: written from its OpenAPI document, and not Qdrant.
using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RagPrep.IntegrationTests.Index.Qdrant.StandIn;

/// <summary>This is a stand-in and not Qdrant: it speaks the part of the contract that the index uses, in memory, and fails on demand.</summary>
/// <remarks>Every request and every answer is held against Qdrant's OpenAPI document, where that is beside the checkout.</remarks>
internal sealed class StandInServer : IAsyncDisposable
{
    public const string Title = "This is a stand-in for tests and not Qdrant";

    private readonly ContractSchemas? contract = ContractSchemas.DocumentFile is null ? null : new ContractSchemas();
    private readonly ConcurrentQueue<(Fault Fault, string Path)> faults = [];
    private readonly StandInOperations operations = new();
    private readonly WebApplication app;
    private int passing;
    private readonly TaskCompletionSource stopping = new();

    private StandInServer(WebApplication app) => this.app = app;

    public string Url { get; private set; } = "";

    /// <summary>What of a request or an answer the contract does not know.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    /// <summary>Every request, 'post /collections/{collection_name}/points/batch', with the key that it came with.</summary>
    public ConcurrentQueue<(string Operation, string? Key)> Requests { get; } = [];

    /// <summary>Called before a request is answered, with its operation and body.</summary>
    public Func<string, JsonElement?, Task>? During { get; set; }

    /// <summary>What is answered to an operation in place of the truth, or null; sent again and again where it shall have no end.</summary>
    public Func<string, (string Body, bool Endless)?>? Instead { get; set; }

    public StandInOperations State => operations;

    public static async Task<StandInServer> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var server = new StandInServer(builder.Build());
        server.app.Run(server.HandleAsync);
        await server.app.StartAsync();
        server.Url = server.app.Urls.Single();
        return server;
    }

    /// <summary>Lets the next requests fail whose path ends so.</summary>
    /// <param name="fault">How.</param>
    /// <param name="times">So many of them.</param>
    /// <param name="path">The end of their paths.</param>
    /// <param name="after">So many requests go well before.</param>
    public void Fail(Fault fault, int times = 1, string path = "", int after = 0)
    {
        passing = after;
        for (var i = 0; i < times; i++)
            faults.Enqueue((fault, path));
    }

    /// <summary>Whether all faults that were asked for have happened.</summary>
    public bool AllFaultsHappened => faults.IsEmpty;

    public async ValueTask DisposeAsync()
    {
        stopping.TrySetResult();
        await app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method.ToLowerInvariant(), context.Request.Path.Value!);
        var (template, name) = StandInOperations.Template(path);
        JsonElement? body = context.Request.ContentLength > 0 ? await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body) : null;
        Requests.Enqueue(($"{method} {template}", context.Request.Headers["api-key"]));
        if (During is { } during)
            await during($"{method} {template}", body);

        if (Instead?.Invoke($"{method} {template}") is { } instead)
        {
            await LieAsync(context, instead.Body, instead.Endless);
            return;
        }
        var fault = TakeFault(path);
        if (fault == Fault.Slow)
            await Task.WhenAny(Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted), stopping.Task);
        if (fault is Fault.TooManyRequests or Fault.Error or Fault.Unavailable)
        {
            context.Response.Headers.RetryAfter = fault == Fault.TooManyRequests ? "0" : default;
            await AnswerAsync(context, fault switch { Fault.TooManyRequests => 429, Fault.Error => 500, _ => 503 }, Error("a fault on demand"));
            return;
        }

        var mistake = contract?.Request(method, template, body)
            ?? contract?.UnknownParameters(method, template, context.Request.Query.Keys).Select(unknown => $"unknown parameter {unknown}").FirstOrDefault();
        if (mistake is not null)
            Violations.Enqueue($"{method} {template} request: {mistake}");
        var (status, answer) = mistake is not null ? (400, Error(mistake)) : operations.Do(method, template, name, body, fault == Fault.HalfBatch);
        if (fault is Fault.CutConnection or Fault.HalfBatch)
        {
            await FailAfterAsync(context, fault.Value);
            return;
        }
        if (contract?.Response(method, template, status, JsonSerializer.SerializeToElement(answer)) is { } wrong)
            Violations.Enqueue($"{method} {template} answer: {wrong}");
        await AnswerAsync(context, status, answer);
    }

    private Fault? TakeFault(string path) => !faults.IsEmpty && Interlocked.Decrement(ref passing) >= 0 ? null
        : faults.TryPeek(out var next) && path.EndsWith(next.Path, StringComparison.Ordinal) && faults.TryDequeue(out next) ? next.Fault : null;

    private static async Task LieAsync(HttpContext context, string body, bool endless)
    {
        context.Response.ContentType = "application/json";
        do
            await context.Response.WriteAsync(body, context.RequestAborted);
        while (endless && !context.RequestAborted.IsCancellationRequested);
    }

    private static async Task FailAfterAsync(HttpContext context, Fault fault)
    {
        if (fault == Fault.HalfBatch)
        {
            await AnswerAsync(context, 500, Error("half of the batch was done"));
            return;
        }
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{\"result\":");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static async Task AnswerAsync(HttpContext context, int status, object answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer));
    }

    private static object Error(string reason) => new { status = new { error = reason }, time = 0.0 };
}
