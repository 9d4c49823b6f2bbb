using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using RagPrep.Api.Http;
using RagPrep.Api.Routes;
using RagPrep.Api.Slack.Intake;
using RagPrep.Api.Slack.Signing;

namespace RagPrep.Api.Slack;

/// <summary>What Slack calls. Without a signing secret none of it is there.</summary>
internal static class SlackRoutes
{
    public static void MapSlack(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<SlackSecrets>() is not { HasHttp: true })
            return;
        var slack = routes.MapGroup("/slack").ExcludeFromDescription();
        slack.MapPost("events", (HttpContext context, SignedBody signed, SlackIntake intake) =>
            signed.TakeAsync(context, body => Guard(() => Event(intake, Json(body))))).LimitsBody(limits => limits.MaxBodyBytes);
        slack.MapPost("commands", (HttpContext context, SignedBody signed, SlackIntake intake) =>
            signed.TakeAsync(context, body => Guard(() => Answer(intake.Take("slash_commands", Form(body)))))).LimitsBody(limits => limits.MaxBodyBytes);
        slack.MapPost("interactivity", (HttpContext context, SignedBody signed, SlackIntake intake) =>
            signed.TakeAsync(context, body => Guard(() => Answer(intake.Take("interactive", Json((string?)Form(body)["payload"] ?? "")))))).LimitsBody(limits => limits.MaxBodyBytes);
    }

    private static IResult Event(SlackIntake intake, JsonNode payload) =>
        (string?)payload["type"] == "url_verification"
            ? TypedResults.Json(new JsonObject { ["challenge"] = (string?)payload["challenge"] })
            : Answer(intake.Take("events_api", payload));

    private static IResult Answer(JsonObject? response) => response is null ? TypedResults.Ok() : TypedResults.Json(response);

    // Signed, and yet not what Slack's contract says.
    private static IResult Guard(Func<IResult> take)
    {
        try
        {
            return take();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "The body is not what Slack sends to this address.");
        }
    }

    private static JsonNode Json(byte[] body) => JsonNode.Parse(body) ?? throw new FormatException("null");

    private static JsonNode Json(string text) => JsonNode.Parse(text) ?? throw new FormatException("null");

    private static JsonObject Form(byte[] body)
    {
        var form = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(System.Text.Encoding.UTF8.GetString(body)))
            form[name] = values.ToString();
        return form;
    }
}
