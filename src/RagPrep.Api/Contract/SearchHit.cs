using System.Text.Json.Serialization;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Retrieval;

namespace RagPrep.Contract;

/// <summary>A passage that was found.</summary>
/// <param name="Rank">Place, from 1.</param>
/// <param name="Score">The last stage's score; higher is better.</param>
/// <param name="ChunkId">The passage's id, for <c>GET /v1/chunks/{id}</c>.</param>
/// <param name="DocumentId">The document's id, for <c>GET /v1/documents/{id}</c>.</param>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Title">The document's title.</param>
/// <param name="HeadingPath">Headings above the passage, outermost first.</param>
/// <param name="Page">Page, where the format has pages.</param>
/// <param name="Lines">Lines in the document's text, from 1, both ends included.</param>
/// <param name="Characters">UTF-16 code units in the document's text.</param>
/// <param name="Text">The document's own characters at that span.</param>
/// <param name="AlsoAt">Where else the text stands, or a part of it, or nearly the same; these places have no hit of their own.</param>
/// <param name="Stages">By stage ('lexical', 'dense', 'fusion', 'rerank', 'ranking'), the rank and score it gave.</param>
public sealed record SearchHit(
    int Rank,
    double Score,
    string ChunkId,
    string DocumentId,
    string File,
    string Title,
    IReadOnlyList<string> HeadingPath,
    int? Page,
    LineRange Lines,
    TextSpan Characters,
    string Text,
    IReadOnlyList<Place> AlsoAt,
    IReadOnlyDictionary<string, StageScore> Stages)
{
    /// <summary>Why it was found; only where it was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HitExplanation? Explanation { get; init; }

    /// <summary>Where code stands in it, in the document's text; only where some does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TextSpan>? Code { get; init; }

    /// <summary>A hit without what is internal to the index.</summary>
    public static SearchHit Of(Hit hit) => new(
        hit.Rank,
        hit.Score,
        hit.Chunk.Id,
        hit.Chunk.DocumentId,
        hit.Chunk.File,
        hit.Chunk.Title,
        hit.Chunk.HeadingPath,
        hit.Chunk.Page,
        hit.Chunk.Lines,
        hit.Chunk.Characters,
        hit.Chunk.Text,
        hit.Chunk.AlsoAt,
        hit.Stages)
    {
        Code = hit.Chunk.CodeSpans(0, hit.Chunk.Units.Count - 1),
    };
}
