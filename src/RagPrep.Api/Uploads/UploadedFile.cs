namespace RagPrep.Api.Uploads;

/// <summary>What became of one file of an upload.</summary>
/// <param name="Name">The name as it was sent.</param>
/// <param name="File">Path below the corpus folder, or null where nothing was written.</param>
/// <param name="DocumentId">The document's id, or null where nothing was written.</param>
/// <param name="State">'indexed', 'failed' (written, but it could not be read) or 'refused' (not written).</param>
/// <param name="Chunks">Number of chunks that searches find.</param>
/// <param name="Error">Why it failed or was refused, or null.</param>
public sealed record UploadedFile(string Name, string? File, string? DocumentId, string State, int Chunks, string? Error);
