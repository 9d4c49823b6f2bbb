using RagPrep.Index;

namespace RagPrep.Contract;

/// <summary>One document with its text and sections.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Title">The title.</param>
/// <param name="State">'indexed' or 'failed'.</param>
/// <param name="Error">Why the last reading failed, or null.</param>
/// <param name="Chunks">Number of chunks that searches find.</param>
/// <param name="Pages">Number of pages, where the format has them.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="IndexedAt">When the last change was committed.</param>
/// <param name="Text">The text that citations point into.</param>
/// <param name="Sections">Where the sections stand in it, in reading order.</param>
public sealed record DocumentResponse(
    string Id,
    string File,
    string Title,
    string State,
    string? Error,
    int Chunks,
    int? Pages,
    long Bytes,
    DateTimeOffset IndexedAt,
    string Text,
    IReadOnlyList<StoredSection> Sections)
{
    /// <summary>The response for a stored document.</summary>
    public static DocumentResponse Of(StoredDocument stored) => new(
        stored.Info.Id,
        stored.Info.File,
        stored.Info.Title,
        stored.Info.State,
        stored.Info.Error,
        stored.Info.Chunks,
        stored.Info.Pages,
        stored.Info.Bytes,
        stored.Info.IndexedAt,
        stored.Text,
        stored.Sections);
}
