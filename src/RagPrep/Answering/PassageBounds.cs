using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>Widens a unit to what can be read on its own: whole sentences, whole lists, tables and code, with the line that leads in to them.</summary>
internal static class PassageBounds
{
    /// <summary>The whole list, table or code block; or the sentence, with what it announces.</summary>
    public static Passage Whole(Hit hit, int unit)
    {
        var (first, last) = (unit, unit);
        while (Continues(hit.Chunk, first - 1))
            first--;
        while (Continues(hit.Chunk, last))
            last++;
        return WithLeadIn(new Passage(hit, first, last));
    }

    /// <summary>The unit with what belongs to its sentence; a list item, row or line of code from the words that announce its block on.</summary>
    public static Passage Sentence(Hit hit, int unit)
    {
        if (!IsProse(hit.Chunk, unit))
            return Announced(hit, unit);
        var (first, last) = (unit, unit);
        while (BreaksSentence(hit.Chunk, first - 1))
            first--;
        while (BreaksSentence(hit.Chunk, last))
            last++;
        return new Passage(hit, first, last);
    }

    /// <summary>Whether a passage ends with words that lead in to what it leaves out.</summary>
    public static bool Dangles(Passage passage) => Announces(passage.Hit.Chunk, passage.Last);

    /// <summary>Whether a unit and the next one are of one list, table, code block or sentence, or the first announces the second.</summary>
    private static bool Continues(Chunk chunk, int unit)
    {
        if (unit < 0 || unit + 1 >= chunk.Units.Count)
            return false;
        if (IsProse(chunk, unit))
            return BreaksSentence(chunk, unit) || Announces(chunk, unit);
        return chunk.Units[unit].Kind == chunk.Units[unit + 1].Kind;
    }

    private static Passage WithLeadIn(Passage passage) =>
        !IsProse(passage.Hit.Chunk, passage.First) && passage.First > 0 && Announces(passage.Hit.Chunk, passage.First - 1)
            ? passage with { First = Sentence(passage.Hit, passage.First - 1).First }
            : passage;

    private static Passage Announced(Hit hit, int unit)
    {
        var first = unit;
        while (first > 0 && hit.Chunk.Units[first - 1].Kind == hit.Chunk.Units[unit].Kind)
            first--;
        var led = WithLeadIn(new Passage(hit, first, unit));
        return led.First < first ? led : new Passage(hit, unit, unit);
    }

    private static bool IsProse(Chunk chunk, int unit) => chunk.Units[unit].Kind == BlockKind.Paragraph;

    private static bool Announces(Chunk chunk, int unit) => IsProse(chunk, unit) && chunk.UnitText(unit).EndsWith(':');

    /// <summary>Whether the cut after a unit falls inside a sentence.</summary>
    private static bool BreaksSentence(Chunk chunk, int unit)
    {
        if (unit < 0 || unit + 1 >= chunk.Units.Count || !IsProse(chunk, unit) || !IsProse(chunk, unit + 1))
            return false;
        var gap = chunk.Text[(chunk.Units[unit].Characters.To - chunk.Characters.From)..(chunk.Units[unit + 1].Characters.From - chunk.Characters.From)];
        return !gap.Contains("\n\n") && chunk.UnitText(unit).TrimEnd('"', '\'', ')', ']', '*', '_', '”', '’', '`', '$') is { Length: > 0 } text && text[^1] is not ('.' or '!' or '?' or ':' or '…');
    }
}
