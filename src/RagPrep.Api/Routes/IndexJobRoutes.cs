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
        jobs.MapGet("jobs/{id}", Get).WithName("getIndexJob")
            .WithSummary("How far a job is, and what it did")
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
            : Problems.NotFound("No job has this id since the server started; POST /v1/index starts one.");
}
