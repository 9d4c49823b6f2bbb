// A stand-in for a language model's server, for tests: it speaks the OpenAI protocol on loopback and says what a test tells it to.
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RagPrep.IntegrationTests.Llm;

/// <summary>No model: a scripted server at <see cref="Url"/> that answers <c>POST /v1/chat/completions</c>, streamed or not.</summary>
internal sealed class StandInModel : IAsyncDisposable
{
    private readonly WebApplication app;

    private StandInModel(WebApplication app) => this.app = app;

    /// <summary>What it does with the next requests.</summary>
    public Func<StandInPrompt, StandInReply> Script { get; set; } = _ => StandInReply.Says("I am a stand-in and know nothing.");

    public List<StandInPrompt> Asked { get; } = [];

    public string Url => $"{app.Urls.Single()}/v1";

    public static async Task<StandInModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var standIn = new StandInModel(app);
        app.MapPost("/v1/chat/completions", standIn.AnswerAsync);
        await app.StartAsync();
        return standIn;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var prompt = new StandInPrompt(body, context.Request.Headers.Authorization.ToString());
        lock (Asked)
            Asked.Add(prompt);
        var reply = Script(prompt);
        using var gone = context.RequestAborted.Register(() => reply.Left?.TrySetResult());
        await Task.Delay(reply.Delay, context.RequestAborted);
        if (reply.Status != 200 || reply.Raw is not null)
        {
            context.Response.StatusCode = reply.Status;
            if (reply.RetryAfter is { } seconds)
                context.Response.Headers.RetryAfter = seconds;
            context.Response.ContentType = body["stream"] is not null && reply.Status == 200 ? "text/event-stream" : "application/json";
            await context.Response.WriteAsync(reply.Raw ?? $$$"""{"error":{"message":"{{{reply.Text}}}","type":"stand_in"}}""");
            return;
        }
        context.Response.ContentType = "text/event-stream";
        // A few characters at a time, as models write.
        foreach (var piece in Regex.Matches(reply.Text, @"(?s).{1,7}").Select(match => match.Value))
            await SendAsync(context, new { delta = new { role = "assistant", content = piece }, finish_reason = (string?)null });
        if (reply.Cut)
        {
            // What was written is on its way before the connection breaks.
            await Task.Delay(100);
            context.Abort();
            return;
        }
        await SendAsync(context, new { delta = new { }, finish_reason = reply.Finish });
        await WriteAsync(context, new { choices = Array.Empty<object>(), usage = new { prompt_tokens = 100, completion_tokens = 20, total_tokens = 120 } });
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    private static Task SendAsync(HttpContext context, object choice)
    {
        var node = JsonSerializer.SerializeToNode(choice)!.AsObject();
        node["index"] = 0;
        return WriteAsync(context, new { choices = new[] { node } });
    }

    private static async Task WriteAsync(HttpContext context, object chunk)
    {
        var node = JsonSerializer.SerializeToNode(chunk)!.AsObject();
        (node["id"], node["object"], node["created"], node["model"]) = ("stand-in", "chat.completion.chunk", 1, "stand-in");
        await context.Response.WriteAsync($"data: {node.ToJsonString()}\n\n");
        await context.Response.Body.FlushAsync();
    }
}
