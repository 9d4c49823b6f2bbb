using Microsoft.AspNetCore.Http.HttpResults;
using RagPrep.Api.Http;
using RagPrep.Api.Jobs;

namespace RagPrep.Api.Routes;

/// <summary>Scans of the corpus folder.</summary>
internal static class IndexJobRoutes
{
    public static void MapIndexJobs(this IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/v1/index").WithTags("Index");
        jobs.MapPost("", Start).WithName("startIndexJob")
            .WithSummary("Scans the corpus folder again")
            .WithDescription("One job runs at a time. While one runs, the next is queued; further requests join the queued one.");
        jobs.MapGet("jobs", List).WithName("listIndexJobs")
            .WithSummary("The jobs since the server started, newest first");
        jobs.MapGet("jobs/{id}", Get).WithName("getIndexJob")
            .WithSummary("How far a job is, and what it did")
            .ProducesProblems(404);
        // A route of its own, not one told by the Accept header: so it can be opened in a browser, by curl, and described.
        jobs.MapGet("jobs/{id}/events", Follow).WithName("followIndexJob")
            .WithSummary("A job's progress as server-sent events")
            .WithDescription("'progress' at once and as the job gets on (at most four a second, at least one in 15 seconds), then 'done', after which the stream ends. The data of both is the job, as 'jobs/{id}' gives it.")
            .Produces<IndexJobResponse>(StatusCodes.Status200OK, "text/event-stream")
            .ProducesProblems(404);
    }

    private static Accepted<IndexJobResponse> Start(IndexJobs jobs)
    {
        var job = jobs.Request();
        return TypedResults.Accepted($"/v1/index/jobs/{job.Id}", IndexJobResponse.Of(job));
    }

    private static Results<Ok<IndexJobResponse>, ProblemHttpResult> Get(string id, IndexJobs jobs) =>
        jobs.Find(id) is { } job
            ? TypedResults.Ok(IndexJobResponse.Of(job))
            : Unknown();

    private static IndexJobList List(IndexJobs jobs) =>
        new([.. jobs.All().Select(job => IndexJobResponse.Of(job) with { Report = null })]);

    private static IResult Follow(string id, IndexJobs jobs, TimeProvider time) =>
        jobs.Find(id) is { } job ? TypedResults.ServerSentEvents(IndexJobEvents.Of(job, time)) : Unknown();

    private static ProblemHttpResult Unknown() =>
        Problems.NotFound("No job has this id since the server started; POST /v1/index starts one.");
}
