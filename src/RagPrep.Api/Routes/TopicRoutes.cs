using RagPrep.Api.Http;
using RagPrep.Index;
using RagPrep.Topics;

namespace RagPrep.Api.Routes;

/// <summary>What the documents speak of.</summary>
internal static class TopicRoutes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void MapTopics(this IEndpointRouteBuilder routes) => routes
        .MapGet("/v1/topics", GetAsync)
        .AddEndpointFilter(Readiness.Require)
        .WithName("listTopics").WithTags("Documents")
        .WithSummary("What the documents speak of: clusters of passages with names, sizes, neighbours and examples")
        .WithDescription(
            "Made when first asked for after the index changed, in a second or so for a thousand passages. 'file' is a glob over paths, 'topic' a top folder. " +
            "A large index that takes longer than ten seconds answers 503 until the map is there.")
        .Produces<TopicMap>()
        .ProducesProblems(400, 503);

    private static async Task<IResult> GetAsync(string? file, string? topic, TopicMaps maps, TimeProvider time, HttpContext context, CancellationToken cancellationToken)
    {
        var making = maps.GetAsync(SearchRoutes.RequireFilter(new ChunkFilter(file, topic))!, cancellationToken);
        try
        {
            return TypedResults.Ok(await making.WaitAsync(Patience, time, cancellationToken));
        }
        catch (TimeoutException)
        {
            context.Response.Headers.RetryAfter = "10";
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "The topics are being made. Ask again in ten seconds.");
        }
    }
}
