using System.Text.Json.Serialization;
using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Answering;

/// <summary>Where a sentence of an answer stands: <c>text.Substring(From, To - From) == Quote</c> in the document's text.</summary>
/// <param name="Number">The number in the answer's marker [n], from 1.</param>
/// <param name="DocumentId">The document's id.</param>
/// <param name="ChunkId">The chunk's id.</param>
/// <param name="File">Path below the corpus folder.</param>
/// <param name="Title">The document's title.</param>
/// <param name="HeadingPath">Headings above the quote, outermost first.</param>
/// <param name="Page">Page, where the format has pages.</param>
/// <param name="Lines">Lines of the quote.</param>
/// <param name="Characters">Span of the quote.</param>
/// <param name="Quote">The document's exact characters at that span.</param>
public sealed record Citation(
    int Number,
    string DocumentId,
    string ChunkId,
    string File,
    string Title,
    IReadOnlyList<string> HeadingPath,
    int? Page,
    LineRange Lines,
    TextSpan Characters,
    string Quote)
{
    /// <summary>Where code stands in it, in the document's text; only where some does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<TextSpan>? Code { get; init; }

    /// <summary>Characters of a chunk as a source.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="characters">Where in its document; within the chunk.</param>
    /// <param name="number">The marker's number.</param>
    internal static Citation Of(Chunk chunk, TextSpan characters, int number)
    {
        var quote = chunk.Text.Substring(characters.From - chunk.Characters.From, characters.Length);
        var from = chunk.Lines.From + chunk.Text.AsSpan(0, characters.From - chunk.Characters.From).Count('\n');
        var units = chunk.Units.ToList();
        return new Citation(
            number, chunk.DocumentId, chunk.Id, chunk.File, chunk.Title, chunk.HeadingPath, chunk.Page,
            new LineRange(from, from + quote.AsSpan().Count('\n')), characters, quote)
        {
            Code = chunk.CodeSpans(units.FindIndex(unit => unit.Characters.To > characters.From), units.FindLastIndex(unit => unit.Characters.From < characters.To)),
        };
    }
}
