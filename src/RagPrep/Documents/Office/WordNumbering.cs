using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RagPrep.Documents.Office;

/// <summary>The lists of a Word document.</summary>
internal sealed class WordNumbering
{
    private const int DeepestLevel = 8;

    private readonly Dictionary<int, AbstractNum> lists = [];

    public WordNumbering(MainDocumentPart part)
    {
        var numbering = part.NumberingDefinitionsPart?.Numbering;
        if (numbering is null)
            return;
        var definitions = numbering.Elements<AbstractNum>().Where(definition => definition.AbstractNumberId?.Value is not null)
            .DistinctBy(definition => definition.AbstractNumberId!.Value).ToDictionary(definition => definition.AbstractNumberId!.Value);
        foreach (var list in numbering.Elements<NumberingInstance>())
        {
            if (list.NumberID?.Value is { } id && list.AbstractNumId?.Val?.Value is { } definition && definitions.TryGetValue(definition, out var found))
                lists.TryAdd(id, found);
        }
    }

    /// <summary>How deep a paragraph of list <paramref name="list"/> stands, from 0, and whether it has a mark; null where it is in no list.</summary>
    /// <remarks>A paragraph without a mark goes on with the item before it.</remarks>
    public (int Level, bool IsMarked)? Place(int? list, int? level)
    {
        // List 0 takes a paragraph out of the list of its style.
        if (list is null or 0)
            return null;
        var depth = Math.Clamp(level ?? 0, 0, DeepestLevel);
        var definition = lists.GetValueOrDefault(list.Value)?.Elements<Level>().FirstOrDefault(it => it.LevelIndex?.Value == depth);
        var hasBlankMark = definition?.LevelText?.Val?.Value is { } mark && string.IsNullOrWhiteSpace(mark);
        return (depth, definition?.NumberingFormat?.Val?.Value != NumberFormatValues.None && !hasBlankMark);
    }
}
