using RagPrep.Documents;

namespace RagPrep.Answering;

/// <summary>Chooses what an answer quotes: the best units without repeats, lists, tables and code whole, within the length that is wanted.</summary>
internal static class PassageSelection
{
    // A further unit must be nearly as good as the best one, and say something new.
    private const double RelativeScore = 0.6;
    private const double RepeatedWords = 0.6;

    /// <summary>Passages in the order of their sources, in reading order within one.</summary>
    public static IReadOnlyList<Passage> Select(IReadOnlyList<Evidence> evidence, AnsweringOptions options)
    {
        var chosen = new List<Passage>();
        foreach (var item in evidence.TakeWhile(item => item.Score >= RelativeScore * evidence[0].Score))
        {
            var words = chosen.Sum(passage => passage.Words);
            if (words >= options.TargetWords)
                break;
            var passage = Whole(item, chosen.Count == 0 ? options.MaxWords : options.MaxWords - words);
            if (passage is not null && !Repeats(passage, chosen))
                Merge(chosen, passage);
        }
        var order = chosen.Select(passage => passage.Hit.Ordinal).Distinct().ToList();
        return [.. chosen.OrderBy(passage => order.IndexOf(passage.Hit.Ordinal)).ThenBy(passage => passage.First)];
    }

    /// <summary>The unit with the table, code or list around it while that fits; the unit alone when it does not; null when not even that.</summary>
    private static Passage? Whole(Evidence item, int words)
    {
        var units = item.Hit.Chunk.Units;
        var (first, last) = (item.Unit, item.Unit);
        if (units[item.Unit].Kind != BlockKind.Paragraph)
        {
            while (first > 0 && units[first - 1].Kind == units[item.Unit].Kind)
                first--;
            while (last + 1 < units.Count && units[last + 1].Kind == units[item.Unit].Kind)
                last++;
        }
        var whole = new Passage(item.Hit, first, last);
        var alone = new Passage(item.Hit, item.Unit, item.Unit);
        return whole.Words <= words ? whole : alone.Words <= words ? alone : null;
    }

    private static bool Repeats(Passage passage, List<Passage> chosen)
    {
        var words = QuestionTerms.Terms(passage.Quote).ToHashSet();
        return chosen.Any(other =>
        {
            var common = QuestionTerms.Terms(other.Quote).Distinct().Count(words.Contains);
            return words.Count == 0 || common >= RepeatedWords * words.Count;
        });
    }

    private static void Merge(List<Passage> chosen, Passage passage)
    {
        var touching = chosen.FindIndex(passage.Touches);
        if (touching < 0)
            chosen.Add(passage);
        else
            chosen[touching] = new Passage(passage.Hit, Math.Min(passage.First, chosen[touching].First), Math.Max(passage.Last, chosen[touching].Last));
    }
}
