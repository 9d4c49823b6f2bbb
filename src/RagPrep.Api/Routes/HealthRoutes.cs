using Microsoft.AspNetCore.Http.HttpResults;
using RagPrep.Api.Http;

namespace RagPrep.Api.Routes;

/// <summary>Whether the server lives, and whether it can answer.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").WithTags("Health");
        health.MapGet("live", () => TypedResults.Ok(new HealthResponse("live", null, null)))
            .WithName("live").WithSummary("Answers as long as the server runs");
        health.MapGet("ready", Ready)
            .WithName("ready").WithSummary("Answers 200 when an index is loaded and the models have run once, else 503")
            .ProducesProblems(503);
    }

    private static Results<Ok<HealthResponse>, ProblemHttpResult> Ready(Readiness ready) =>
        ready.Index is { } index
            ? TypedResults.Ok(new HealthResponse("ready", index.Generation, index.Count))
            : Problems.Of(StatusCodes.Status503ServiceUnavailable, "The documents are being indexed for the first time. Ask again in a moment.");
}
