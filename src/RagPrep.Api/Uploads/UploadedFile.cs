namespace RagPrep.Api.Uploads;

/// <summary>What became of one document of an upload: a file that was sent, or a file in a zip archive that was.</summary>
/// <param name="Name">The name as it was sent.</param>
/// <param name="File">Path below the corpus folder, or null where nothing was written.</param>
/// <param name="DocumentId">The document's id, or null where there is none.</param>
/// <param name="State">
/// 'indexed', 'failed' (written, but it could not be read), 'same' (not written, as the corpus holds the same content) or 'refused' (not written).
/// </param>
/// <param name="Chunks">Number of chunks that searches find.</param>
/// <param name="Error">Why it failed or was refused, or null.</param>
public sealed record UploadedFile(string Name, string? File, string? DocumentId, string State, int Chunks, string? Error)
{
    /// <summary>What else there is to know, such as another extension than the one that was sent, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The file of the corpus that has the same content, where the state is 'same'; <see cref="DocumentId"/> is its id.</summary>
    public string? SameAs { get; init; }
}
