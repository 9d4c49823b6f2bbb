namespace RagPrep.Index;

/// <summary>What the catalog knows of a file.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Title">The title, or the file name where it could never be read.</param>
/// <param name="State">'indexed' or 'failed'; a failed file that was indexed before keeps its old chunks.</param>
/// <param name="Error">Why the last reading failed, or null.</param>
/// <param name="Chunks">Number of chunks that searches find.</param>
/// <param name="Pages">Number of pages, where the format has them.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="IndexedAt">When the last change was committed.</param>
public sealed record DocumentInfo(
    string Id, string File, string Title, string State, string? Error, int Chunks, int? Pages, long Bytes, DateTimeOffset IndexedAt);
