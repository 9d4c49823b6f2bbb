using RagPrep.Retrieval;

namespace RagPrep.Answering;

/// <summary>Chooses what an answer quotes: the best units without repeats, lists, tables and code whole, within the length that is wanted.</summary>
internal static class PassageSelection
{
    // A further passage whose words are mostly in those chosen before says nothing new.
    private const double RepeatedWords = 0.7;

    /// <summary>Passages in the order of their sources, in reading order within one.</summary>
    public static IReadOnlyList<Passage> Select(IReadOnlyList<Evidence> evidence, AnsweringOptions options)
    {
        var chosen = new List<Passage>();
        foreach (var item in evidence.TakeWhile(item => item.Score >= options.RelativeScore * evidence[0].Score))
        {
            var words = chosen.Sum(passage => passage.Words);
            if (words >= options.TargetWords)
                break;
            if (Fitting(item, options.MaxWords - words) is { } passage && !Repeats(passage, chosen))
                Add(chosen, passage);
        }
        var order = chosen.Select(passage => passage.Hit.Ordinal).Distinct().ToList();
        return [.. chosen.OrderBy(passage => order.IndexOf(passage.Hit.Ordinal)).ThenBy(passage => passage.First)];
    }

    /// <summary>The unit with all that belongs to it, or as much as fits; null when not even its sentence does.</summary>
    private static Passage? Fitting(Evidence item, int words)
    {
        var whole = PassageBounds.Whole(item.Hit, item.Unit);
        if (whole.Words <= words)
            return whole;
        var sentence = PassageBounds.Sentence(item.Hit, item.Unit);
        return sentence.Words <= words && !PassageBounds.Dangles(sentence) ? sentence : null;
    }

    private static bool Repeats(Passage passage, List<Passage> chosen)
    {
        var words = QuestionTerms.Terms(passage.Quote).ToHashSet();
        return chosen.Any(other => words.Intersect(QuestionTerms.Terms(other.Quote)).Count() >= RepeatedWords * words.Count);
    }

    private static void Add(List<Passage> chosen, Passage passage)
    {
        // In the place of the first that it joins: the best source stays the first.
        var place = chosen.FindIndex(passage.Touches);
        foreach (var touching in chosen.Where(passage.Touches).ToList())
        {
            chosen.Remove(touching);
            passage = passage.Join(touching);
        }
        chosen.Insert(place < 0 ? chosen.Count : place, passage);
    }
}
