using RagPrep.Api.Http;
using RagPrep.Api.Routes;

namespace RagPrep.Api.Slack.Mattermost;

/// <summary>What Mattermost calls. Without a token none of it is there.</summary>
internal static class MattermostRoutes
{
    public static void MapMattermost(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<MattermostTokens>().IsOn)
            return;
        var mattermost = routes.MapGroup("/mattermost").ExcludeFromDescription();
        mattermost.MapPost("command", CommandAsync).LimitsBody(limits => limits.MaxBodyBytes);
        mattermost.MapPost("webhook", WebhookAsync).LimitsBody(limits => limits.MaxBodyBytes);
        mattermost.MapPost("action", ActionAsync).LimitsBody(limits => limits.MaxBodyBytes);
    }

    private static async Task<IResult> CommandAsync(HttpRequest request, MattermostTokens tokens, MattermostIntake intake, CancellationToken cancellationToken)
    {
        var fields = await MattermostFields.ReadAsync(request, cancellationToken);
        return tokens.Has(fields["token"]) ? TypedResults.Json(intake.Command(fields)) : Stranger();
    }

    private static async Task<IResult> WebhookAsync(HttpRequest request, MattermostTokens tokens, MattermostIntake intake, CancellationToken cancellationToken)
    {
        var fields = await MattermostFields.ReadAsync(request, cancellationToken);
        return tokens.Has(fields["token"]) ? TypedResults.Json(await intake.MessageAsync(fields, cancellationToken)) : Stranger();
    }

    private static async Task<IResult> ActionAsync(HttpRequest request, MattermostIntake intake, CancellationToken cancellationToken) =>
        intake.Action(await MattermostFields.ReadAsync(request, cancellationToken)) is { } said
            ? TypedResults.Json(said)
            : Problems.Of(StatusCodes.Status401Unauthorized, "The button was not made by this server.");

    private static IResult Stranger() => Problems.Of(StatusCodes.Status401Unauthorized, "The token is not one of the option Mattermost:Tokens.");
}
