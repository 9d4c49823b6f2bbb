using RagPrep.Chunking;
using RagPrep.Documents;

namespace RagPrep.Tests.Index;

/// <summary>Chunks made by hand: units are the given texts, joined by a space (paragraphs) or a line end.</summary>
internal static class Chunks
{
    public static Chunk Of(params string[] units) => Of(BlockKind.Paragraph, " ", units);

    public static Chunk Of(BlockKind kind, string separator, params string[] units) =>
        Of("0123456789abcdef", "topic/file.md", [.. units.Select(unit => (kind, unit))], separator);

    public static Chunk Of(string id, string file, IReadOnlyList<(BlockKind Kind, string Text)> units, string separator = " ", int from = 100)
    {
        var spans = new List<Unit>();
        var position = from;
        foreach (var (kind, text) in units)
        {
            spans.Add(new Unit(kind, new TextSpan(position, position + text.Length)));
            position += text.Length + separator.Length;
        }
        var whole = string.Join(separator, units.Select(unit => unit.Text));
        return new Chunk(
            id, Document.IdOf(file), file, "Title", ["Heading", "Sub-heading"], null, new LineRange(5, 5 + whole.Count(c => c == '\n')),
            new TextSpan(from, from + whole.Length), whole, spans);
    }
}
