using RagPrep.Documents;
using RagPrep.Retrieval;
using RagPrep.Retrieval.Understanding;

namespace RagPrep.Answering;

/// <summary>Chooses what an answer quotes: the best units without repeats, each so that it can be read on its own, within the length that is wanted.</summary>
internal static class PassageSelection
{
    // What has most of its words in a passage chosen before says nothing new.
    private const double RepeatedWords = 0.7;

    // A list or table is quoted whole where it is short, or where its units on the whole answer as well as this share of the one that was
    // chosen.
    private const int ShortBlock = 60;
    private const double ShareOfBlock = 0.4;

    // What scores less than that share at a list's ends is left out.
    private const double Poor = 0.1;

    // A piece of code is of no use in part: where one is asked for or answers best, the answer may be so many times as long.
    private const int LongestCode = 2;

    /// <summary>Passages in the order in which they are read.</summary>
    /// <param name="evidence">At least one unit, in the order in which they are wanted.</param>
    /// <param name="kind">What the question asks for.</param>
    /// <param name="options">How long.</param>
    public static IReadOnlyList<Passage> Select(IReadOnlyList<Evidence> evidence, QuestionKind kind, AnsweringOptions options)
    {
        var scores = evidence.GroupBy(item => (item.Hit.Ordinal, item.Unit)).ToDictionary(same => same.Key, same => same.Max(item => item.Score));
        var chosen = new List<Passage>();
        var (parts, placed) = (evidence.Count(item => item.OfPart), 0);
        var least = options.RelativeScore * evidence.Where(item => !item.OfPart).Select(item => item.Score).DefaultIfEmpty(0).Max();
        foreach (var item in evidence.Where(item => item.Score >= least))
        {
            if (chosen.Sum(passage => passage.Words) >= options.TargetWords)
                break;
            var most = options.MaxWords;
            // Each part of a question has its share of the words, so that the first does not take the others' place.
            if (item.OfPart && kind != QuestionKind.Comparison)
                most = options.MaxWords * ++placed / parts;
            else if (item.Kind == BlockKind.Code && (kind == QuestionKind.Code || chosen.Count == 0))
                most = LongestCode * options.MaxWords;
            if (!IsBeside(item, evidence[0], kind) && !chosen.Any(passage => passage.Holds(item)) && !Repeats(item.Text, chosen))
            {
                chosen = Ways(item, kind, scores).Where(way => !IsQuoted(way, chosen)).Select(way => WithHeader(chosen, way))
                    .FirstOrDefault(wider => wider.Sum(passage => passage.Words) <= most) ?? chosen;
            }
        }
        return InReadingOrder(chosen, Leading(evidence, kind));
    }

    // Code of another passage than the definition's is of another matter, though it names the thing.
    private static bool IsBeside(Evidence item, Evidence best, QuestionKind kind) =>
        kind == QuestionKind.Definition && item.Kind == BlockKind.Code && best.Kind != BlockKind.Code && item.Hit.Ordinal != best.Hit.Ordinal;

    // A definition begins in words, though a line of code may name the thing again and again.
    private static Evidence Leading(IReadOnlyList<Evidence> evidence, QuestionKind kind) =>
        kind == QuestionKind.Definition && evidence[0].Kind == BlockKind.Code ? evidence.FirstOrDefault(item => item.Kind == BlockKind.Paragraph) ?? evidence[0] : evidence[0];

    /// <summary>The best source first; within one, and from chunk to chunk of a section, the sentence that answers best and then all else as the document has it.</summary>
    private static List<Passage> InReadingOrder(List<Passage> chosen, Evidence best)
    {
        var sources = new List<List<Passage>>();
        foreach (var passage in chosen)
        {
            if (sources.Find(source => source.Exists(passage.Follows)) is { } own)
                own.Add(passage);
            else
                sources.Add([passage]);
        }
        // Steps, rows and code mean what they mean in their order.
        bool Leads(Passage passage) => best.Kind == BlockKind.Paragraph && passage.Holds(best);
        return [.. sources.SelectMany(source => source.OrderByDescending(Leads).ThenBy(passage => passage.Characters.From))];
    }

    /// <summary>The ways to quote a unit that are worth their words, the fullest first.</summary>
    private static IEnumerable<Passage> Ways(Evidence item, QuestionKind kind, IReadOnlyDictionary<(int, int), double> scores)
    {
        var ways = PassageBounds.Around(item.Hit, item.Unit).ToList();
        // Steps and lists that are asked for are not cut.
        if (item.Kind == BlockKind.ListItem && kind is not (QuestionKind.HowTo or QuestionKind.List or QuestionKind.Code))
            ways = [.. ways.Select(way => WithoutPoorEnds(way, item, scores)).Distinct()];
        return ways.Where((way, i) => i == ways.Count - 1 || item.Kind == BlockKind.Code || way.Words <= ShortBlock || Mean(way, scores) >= ShareOfBlock * item.Score);
    }

    // A long list says more than was asked for at its ends; it is cut between its items.
    private static Passage WithoutPoorEnds(Passage list, Evidence item, IReadOnlyDictionary<(int, int), double> scores)
    {
        if (list.Words <= ShortBlock)
            return list;
        bool IsPoor(int unit) => scores.GetValueOrDefault((list.Hit.Ordinal, unit)) < Poor * item.Score;
        var (chunk, first, last) = (list.Hit.Chunk, list.First, list.Last);
        for (var unit = first; unit < item.Unit && chunk.Units[unit].Kind == BlockKind.ListItem && IsPoor(unit); unit++)
            first = PassageBounds.BeginsItem(chunk, unit + 1) ? unit + 1 : first;
        for (var unit = last; unit > item.Unit && IsPoor(unit); unit--)
            last = PassageBounds.BeginsItem(chunk, unit) ? unit - 1 : last;
        return list with { First = first, Last = last };
    }

    private static double Mean(Passage passage, IReadOnlyDictionary<(int, int), double> scores) =>
        Enumerable.Range(passage.First, passage.Last - passage.First + 1).Average(unit => scores.GetValueOrDefault((passage.Hit.Ordinal, unit)));

    /// <summary>Whether some of a passage is quoted already from another chunk, that overlaps its own.</summary>
    private static bool IsQuoted(Passage passage, List<Passage> chosen) => chosen.Any(other =>
        other.Hit.Ordinal != passage.Hit.Ordinal && other.Hit.Chunk.DocumentId == passage.Hit.Chunk.DocumentId
        && other.Characters.From < passage.Characters.To && passage.Characters.From < other.Characters.To);

    private static bool Repeats(string text, List<Passage> chosen)
    {
        var words = QuestionTerms.Terms(text).ToHashSet();
        return chosen.Any(other => words.Intersect(QuestionTerms.Terms(other.Quote)).Count() >= RepeatedWords * words.Count);
    }

    /// <summary>With a passage and, before a row of a table, with the table's header.</summary>
    private static List<Passage> WithHeader(List<Passage> chosen, Passage passage) =>
        With(PassageBounds.HeaderOf(passage) is { } header ? With(chosen, header) : chosen, passage);

    private static List<Passage> With(List<Passage> chosen, Passage passage)
    {
        // In the place of the first that it joins: the best source stays the first.
        var place = chosen.FindIndex(passage.Touches);
        var touching = chosen.Where(passage.Touches).ToList();
        var others = chosen.Except(touching).ToList();
        others.Insert(place < 0 ? others.Count : place, touching.Aggregate(passage, (joined, next) => joined.Join(next)));
        return others;
    }
}
