using System.Text.Json.Nodes;
using RagPrep.Answering;
using RagPrep.Api.Http;
using RagPrep.Api.Routes;
using RagPrep.Api.Slack.Work;
using RagPrep.Retrieval;

namespace RagPrep.Api.Slack.Mattermost;

/// <summary>What Mattermost calls. It waits for the answer, so nothing is queued. Without a token none of it is there.</summary>
internal static class MattermostRoutes
{
    public static void MapMattermost(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<MattermostTokens>().IsOn)
            return;
        var mattermost = routes.MapGroup("/mattermost").ExcludeFromDescription();
        mattermost.MapPost("command", (HttpContext context, MattermostTokens tokens) => AnswerAsync(context, tokens, "ephemeral")).LimitsBody(limits => limits.MaxBodyBytes);
        mattermost.MapPost("webhook", (HttpContext context, MattermostTokens tokens) => AnswerAsync(context, tokens, "comment")).LimitsBody(limits => limits.MaxBodyBytes);
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, MattermostTokens tokens, string responseType)
    {
        var fields = await FieldsAsync(context);
        if (!tokens.Has(fields.GetValueOrDefault("token", "")))
            return Problems.Of(StatusCodes.Status401Unauthorized, "The token is not one of the option Mattermost:Tokens.");
        var text = fields.GetValueOrDefault("text", "").Trim();
        // A webhook's text begins with the word that set it off.
        if (fields.GetValueOrDefault("trigger_word") is { Length: > 0 } trigger && text.StartsWith(trigger, StringComparison.Ordinal))
            text = text[trigger.Length..].Trim();
        return TypedResults.Json(new JsonObject { ["response_type"] = responseType, ["text"] = await SayAsync(context, text) });
    }

    private static async Task<string> SayAsync(HttpContext context, string question)
    {
        if (Askable.WhyNot(question) is { } why)
            return why;
        if (context.RequestServices.GetRequiredService<Readiness>().Index is null)
            return "The documents are being indexed for the first time. Ask again in a moment.";
        var answering = context.RequestServices.GetRequiredService<QuestionAnswering>();
        return MattermostText.Of(await answering.AskAsync(new Query(question), context.RequestAborted));
    }

    private static async Task<Dictionary<string, string>> FieldsAsync(HttpContext context)
    {
        if (context.Request.HasFormContentType)
            return (await context.Request.ReadFormAsync(context.RequestAborted)).ToDictionary(field => field.Key, field => field.Value.ToString());
        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
            return (body ?? []).Where(field => field.Value is JsonValue).ToDictionary(field => field.Key, field => field.Value!.ToString());
        }
        catch (System.Text.Json.JsonException)
        {
            throw new BadHttpRequestException("The body is neither a form nor JSON, which Mattermost sends.");
        }
    }
}
