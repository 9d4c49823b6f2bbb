using System.Text.Json.Serialization;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Contract;

/// <summary>A chunk as it stands in its document.</summary>
/// <param name="ChunkId">The chunk's id.</param>
/// <param name="DocumentId">The document's id.</param>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Title">The document's title.</param>
/// <param name="HeadingPath">Headings above the chunk, outermost first.</param>
/// <param name="Page">Page, where the format has pages.</param>
/// <param name="Lines">Lines in the document's text, from 1, both ends included.</param>
/// <param name="Characters">UTF-16 code units in the document's text.</param>
/// <param name="Text">The document's own characters at that span.</param>
/// <param name="AlsoAt">Where else the text stands, or a part of it, or nearly the same.</param>
public sealed record Passage(
    string ChunkId,
    string DocumentId,
    string File,
    string Title,
    IReadOnlyList<string> HeadingPath,
    int? Page,
    LineRange Lines,
    TextSpan Characters,
    string Text,
    IReadOnlyList<Place> AlsoAt)
{
    /// <summary>Where code stands in it, in the document's text; only where some does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TextSpan>? Code { get; init; }

    /// <summary>A chunk without what is internal to the index.</summary>
    public static Passage Of(Chunk chunk) => new(
        chunk.Id,
        chunk.DocumentId,
        chunk.File,
        chunk.Title,
        chunk.HeadingPath,
        chunk.Page,
        chunk.Lines,
        chunk.Characters,
        chunk.Text,
        chunk.AlsoAt)
    {
        Code = chunk.CodeSpans(0, chunk.Units.Count - 1),
    };
}
