using RagPrep.Contract;

namespace RagPrep.Api.Jobs;

/// <summary>An index job as the caller sees it.</summary>
/// <param name="Id">The job's id.</param>
/// <param name="State">'queued', 'running', 'succeeded' or 'failed'.</param>
/// <param name="Progress">How far it is, or null before the files are counted.</param>
/// <param name="Report">What it did, once it has succeeded.</param>
/// <param name="Error">Why it ended early, or null.</param>
public sealed record IndexJobResponse(
    string Id, JobState State, IndexJobProgress? Progress, IndexingReportResponse? Report, string? Error)
{
    /// <summary>The job as it is now.</summary>
    public static IndexJobResponse Of(IndexJob job) => new(
        job.Id,
        job.State,
        job.Progress is { } progress ? IndexJobProgress.Of(progress) : null,
        job.Completion.IsCompletedSuccessfully ? IndexingReportResponse.Of(job.Completion.Result) : null,
        job.Error);
}
