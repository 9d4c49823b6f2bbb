using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Tests.Documents.Mutation;

/// <summary>What is wrong with a document or its chunks, whatever file they were read from.</summary>
internal static class DocumentFault
{
    /// <summary>The first fault in words, or null where every promise is kept.</summary>
    public static string? Of(Document document) =>
        document.Sections.Count == 0 ? "no section" : string.IsNullOrWhiteSpace(document.Title) ? "no title" : OfSections(document);

    /// <summary>The first fault of the chunks, or null.</summary>
    public static string? Of(Document document, IReadOnlyList<Chunk> chunks)
    {
        if (chunks.Count == 0)
            return "no chunk";
        foreach (var chunk in chunks)
        {
            if (!IsInside(chunk.Characters, document.Text) || chunk.Characters.In(document.Text) != chunk.Text)
                return $"chunk {chunk.Characters} does not quote the text";
            if (string.IsNullOrWhiteSpace(chunk.Text) || chunk.Units.Count == 0)
                return $"chunk {chunk.Characters} is empty";
            if (OfUnits(chunk) is { } fault)
                return fault;
        }

        return chunks.Select(chunk => chunk.Id).Distinct().Count() < chunks.Count ? "two chunks of one id" : null;
    }

    private static string? OfSections(Document document)
    {
        var end = 0;
        foreach (var section in document.Sections)
        {
            if (!IsInside(section.Characters, document.Text) || section.Characters.From < end)
                return $"section {section.Characters} overlaps the one before or leaves the text";
            if (section.Blocks.Count == 0 || section.HeadingPath.Any(string.IsNullOrWhiteSpace))
                return $"section {section.Characters} is empty or has an empty heading";
            foreach (var block in section.Blocks)
            {
                if (block.Characters.From < Math.Max(end, section.Characters.From) || block.Characters.To > section.Characters.To)
                    return $"block {block.Characters} is out of order or outside {section.Characters}";
                if (block.Characters.Length <= 0 || string.IsNullOrWhiteSpace(block.Characters.In(document.Text)))
                    return $"block {block.Characters} is empty";
                end = block.Characters.To;
            }
        }

        return null;
    }

    private static string? OfUnits(Chunk chunk)
    {
        var end = chunk.Characters.From;
        foreach (var unit in chunk.Units)
        {
            if (unit.Characters.From < end || unit.Characters.To > chunk.Characters.To || unit.Characters.Length <= 0)
                return $"unit {unit.Characters} is out of order or outside chunk {chunk.Characters}";
            end = unit.Characters.To;
        }

        return null;
    }

    private static bool IsInside(TextSpan span, string text) => span.From >= 0 && span.From <= span.To && span.To <= text.Length;
}
