namespace RagPrep.Api.Jobs;

/// <summary>The jobs of this run of the server.</summary>
/// <param name="Jobs">Newest first, the last 50; without their reports, which the job itself has.</param>
public sealed record IndexJobList(IReadOnlyList<IndexJobResponse> Jobs);
