namespace RagPrep.Api.Uploads;

/// <summary>What became of an upload.</summary>
/// <param name="Files">Each file that was sent, in order; for a zip archive each document in it.</param>
public sealed record UploadResponse(IReadOnlyList<UploadedFile> Files);
