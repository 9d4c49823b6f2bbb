using System.Text.RegularExpressions;
using RagPrep.Chunking;
using RagPrep.Documents;
using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>Widens a unit to what can be read on its own: sentences with what they point back to, list items, lists, tables and code with the line that leads in to them.</summary>
internal static partial class PassageBounds
{
    // A sentence may point back to one that points back itself; further than that it is a tale, not an answer.
    private const int MostReferents = 2;

    /// <summary>
    /// The ways to quote a unit, the fullest first: its list, table or code block with the words that lead in to it; that as far as the unit;
    /// its list item or row; its sentence. Prose is its sentence, or its line where no full stop tells sentences apart; code is whole; none ends with words that lead in to what it leaves out.
    /// </summary>
    public static IEnumerable<Passage> Around(Hit hit, int unit) =>
        Ways(Own(hit, unit), unit).Where(way => !Announces(hit.Chunk, way.Last)).Select(Readable).Distinct();

    /// <summary>The sentence of a unit with what it points back to, or its list item.</summary>
    public static Passage Own(Hit hit, int unit) => IsProse(hit.Chunk, unit) ? Sentence(hit, unit) : Item(hit, unit);

    private static IEnumerable<Passage> Ways(Passage own, int unit)
    {
        var chunk = own.Hit.Chunk;
        if (Announces(chunk, own.Last))
            return own.Last + 1 < chunk.Units.Count ? [own.Join(Block(own.Hit, own.Last + 1))] : [];
        if (IsProse(chunk, own.Last))
            return [own, Line(own, unit)];
        var block = Block(own.Hit, own.Last);
        if (chunk.Units[unit].Kind == BlockKind.Code)
            return [WithLeadIn(block), block, Stanza(block, unit)];
        return [WithLeadIn(block), WithLeadIn(block with { Last = own.Last }), own, SentenceOf(own, unit)];
    }

    /// <summary>The header of the table that a passage begins within, as far as its chunk has it; null for any other passage.</summary>
    public static Passage? HeaderOf(Passage passage)
    {
        var chunk = passage.Hit.Chunk;
        if (chunk.Units[passage.First].Kind != BlockKind.Table || Block(passage.Hit, passage.First).First is var first && first == passage.First)
            return null;
        return first == 0 && chunk.TableHeader is not null ? null : new Passage(passage.Hit, first, first);
    }

    /// <summary>Whether the cut after a unit falls inside a sentence.</summary>
    private static bool BreaksSentence(Chunk chunk, int unit) =>
        unit >= 0 && unit + 1 < chunk.Units.Count && IsProse(chunk, unit) && IsProse(chunk, unit + 1) && !Gap(chunk, unit).Contains("\n\n") && !Ends(chunk.UnitText(unit))
        && !(Gap(chunk, unit).Contains('\n') && LabelledLine.IsAt(chunk.UnitText(unit + 1)));

    private static bool Ends(string text) => text.TrimEnd('"', '\'', ')', ']', '*', '_', '”', '’', '`', '$') is not { Length: > 0 } rest || rest[^1] is '.' or '!' or '?' or ':' or '…';

    /// <summary>The unit with what belongs to its sentence, and what that points back to.</summary>
    private static Passage Sentence(Hit hit, int unit)
    {
        var (first, last) = (unit, unit);
        while (BreaksSentence(hit.Chunk, last))
            last++;
        for (var steps = 0; ; steps++)
        {
            while (BreaksSentence(hit.Chunk, first - 1))
                first--;
            if (steps == MostReferents || first == 0 || !IsProse(hit.Chunk, first - 1) || !Referent.IsBefore(hit.Chunk.UnitText(first)))
                return new Passage(hit, first, last);
            first--;
        }
    }

    /// <summary>The list item that the unit stands in; a table row is the unit itself.</summary>
    private static Passage Item(Hit hit, int unit)
    {
        var (chunk, first, last) = (hit.Chunk, unit, unit);
        if (chunk.Units[unit].Kind != BlockKind.ListItem)
            return new Passage(hit, unit, unit);
        while (!BeginsItem(chunk, first) && Continues(chunk, first - 1))
            first--;
        while (Continues(chunk, last) && !BeginsItem(chunk, last + 1))
            last++;
        return new Passage(hit, first, last);
    }

    /// <summary>The whole list, table or code block around a unit; a paragraph is its sentence.</summary>
    private static Passage Block(Hit hit, int unit)
    {
        if (IsProse(hit.Chunk, unit))
            return Sentence(hit, unit);
        var (first, last) = (unit, unit);
        while (Continues(hit.Chunk, first - 1))
            first--;
        while (Continues(hit.Chunk, last))
            last++;
        return new Passage(hit, first, last);
    }

    /// <summary>The units of a list item from the end of one sentence to the end of another.</summary>
    private static Passage SentenceOf(Passage item, int unit) => Between(item, unit, before => Ends(item.Hit.Chunk.UnitText(before)));

    /// <summary>The units of a sentence that stand on the line of one.</summary>
    private static Passage Line(Passage sentence, int unit) => Between(sentence, unit, before => Gap(sentence.Hit.Chunk, before).Contains('\n'));

    /// <summary>The lines of code around a unit from one empty line to another.</summary>
    private static Passage Stanza(Passage code, int unit) => Between(code, unit, before => Gap(code.Hit.Chunk, before).Contains("\n\n"));

    /// <summary>The units of a passage around one, from one cut to another.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="unit">One of its units.</param>
    /// <param name="isCut">Whether there is a cut behind a unit.</param>
    private static Passage Between(Passage passage, int unit, Func<int, bool> isCut)
    {
        var (first, last) = (unit, unit);
        while (first > passage.First && !isCut(first - 1))
            first--;
        while (last < passage.Last && !isCut(last))
            last++;
        return passage with { First = first, Last = last };
    }

    /// <summary>Whether a unit and the next one are of one list, table or code block.</summary>
    private static bool Continues(Chunk chunk, int unit) =>
        unit >= 0 && unit + 1 < chunk.Units.Count && chunk.Units[unit].Kind == chunk.Units[unit + 1].Kind && !BeginsList(chunk, unit + 1);

    /// <summary>Whether a unit of list items begins a list of its own: after an empty line, with words that lead in to it.</summary>
    private static bool BeginsList(Chunk chunk, int unit) =>
        chunk.Units[unit].Kind == BlockKind.ListItem && Gap(chunk, unit - 1).Contains("\n\n") && LeadIn().IsMatch(chunk.UnitText(unit));

    /// <summary>Whether a unit of a list is the first of an item: marked, labelled or leading in to others.</summary>
    internal static bool BeginsItem(Chunk chunk, int unit) =>
        chunk.UnitText(unit) is var text && (Mark().IsMatch(text) || LabelledLine.IsAt(text) || LeadIn().IsMatch(text));

    private static Passage WithLeadIn(Passage passage) =>
        !IsProse(passage.Hit.Chunk, passage.First) && passage.First > 0 && Announces(passage.Hit.Chunk, passage.First - 1)
            ? passage with { First = Sentence(passage.Hit, passage.First - 1).First }
            : passage;

    /// <summary>Without pictures and tags at its ends.</summary>
    private static Passage Readable(Passage passage)
    {
        while (passage.First < passage.Last && !ReadableText.IsIn(passage.Hit.Chunk.UnitText(passage.First)))
            passage = passage with { First = passage.First + 1 };
        while (passage.First < passage.Last && !ReadableText.IsIn(passage.Hit.Chunk.UnitText(passage.Last)))
            passage = passage with { Last = passage.Last - 1 };
        return passage;
    }

    private static bool IsProse(Chunk chunk, int unit) => chunk.Units[unit].Kind == BlockKind.Paragraph;

    /// <summary>Whether a unit leads in to the next one, by a colon, a question or a heading in bold; the last of a chunk, to what is not in it.</summary>
    private static bool Announces(Chunk chunk, int unit) =>
        IsProse(chunk, unit) && chunk.UnitText(unit) is var text
        && (text.TrimEnd('*', '_', ' ').EndsWith(':') || (BareQuestion.Is(text) && !text.Contains('\n')) || Bold().IsMatch(text));

    /// <summary>What stands between a unit and the next one.</summary>
    private static string Gap(Chunk chunk, int unit) =>
        chunk.Text[(chunk.Units[unit].Characters.To - chunk.Characters.From)..(chunk.Units[unit + 1].Characters.From - chunk.Characters.From)];

    [GeneratedRegex(@"^\s*(?:[-*+•→]|\d+[.)])\s")]
    private static partial Regex Mark();

    /// <summary>A last line that is bold as a whole and no sentence.</summary>
    [GeneratedRegex(@"(?:^|\n)[ \t]*(?<mark>\*\*|__)[^*\n]{0,100}[^*\n.!]\k<mark>\.?\s*$")]
    private static partial Regex Bold();

    /// <summary>A first line that is no item and ends with a colon.</summary>
    [GeneratedRegex(@"^(?!\s*(?:[-*+•→]|\d+[.)])\s)[^\n]*:[*_ ]*(?:\n|$)")]
    private static partial Regex LeadIn();
}
