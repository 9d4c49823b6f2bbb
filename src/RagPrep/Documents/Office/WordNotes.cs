using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RagPrep.Documents.Office;

/// <summary>Footnotes and endnotes by their references; each is given out once, as a damaged file may refer to a note in itself.</summary>
internal sealed class WordNotes(MainDocumentPart part)
{
    private readonly Dictionary<long, Footnote> footnotes = ById(part.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [], note => note.Id?.Value);
    private readonly Dictionary<long, Endnote> endnotes = ById(part.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [], note => note.Id?.Value);

    /// <summary>The note that an element refers to, or null where there is none, or none left.</summary>
    public OpenXmlElement? Take(OpenXmlElement reference) => reference switch
    {
        FootnoteReference { Id.Value: var id } => footnotes.Remove(id, out var note) ? note : null,
        EndnoteReference { Id.Value: var id } => endnotes.Remove(id, out var note) ? note : null,
        _ => null,
    };

    private static Dictionary<long, T> ById<T>(IEnumerable<T> notes, Func<T, long?> id)
    {
        var byId = new Dictionary<long, T>();
        foreach (var note in notes)
        {
            if (id(note) is { } found)
                byId.TryAdd(found, note);
        }

        return byId;
    }
}
