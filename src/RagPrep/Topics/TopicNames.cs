namespace RagPrep.Topics;

/// <summary>Chooses the words that name a topic.</summary>
internal static class TopicNames
{
    private const int Most = 3;

    // A term must stand in so many passages, or so large a share of the topic's.
    private const int LeastPassages = 3;
    private const double LeastShare = 0.08;

    // A pair says more than a word, and takes the place of a word of its own that weighs little more.
    private const double PairBoost = 1.15, PairInstead = 0.7;

    /// <summary>The terms that name a topic, best first.</summary>
    /// <param name="weights">Each term's weight.</param>
    /// <param name="passages">In how many passages each stands.</param>
    /// <param name="size">Passages of the topic.</param>
    public static IReadOnlyList<string> Of(Dictionary<string, double> weights, Dictionary<string, int> passages, int size)
    {
        var least = Math.Min(size, Math.Max(LeastPassages, LeastShare * size));
        var ranked = weights.Where(term => term.Value > 0 && passages[term.Key] >= least)
            .Select(term => (Term: term.Key, Weight: term.Value * (term.Key.Contains(' ') ? PairBoost : 1)))
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal);
        var names = new List<(string Term, double Weight)>();
        foreach (var term in ranked)
        {
            if (names.Count == Most)
                break;
            var alike = names.FindAll(name => Words(name.Term).Intersect(Words(term.Term)).Any());
            if (alike.Count == 0)
                names.Add(term);
            else if (alike is [var word] && !word.Term.Contains(' ') && term.Weight > PairInstead * word.Weight)
                names[names.IndexOf(word)] = term;
        }
        return [.. names.Select(name => name.Term)];
    }

    private static string[] Words(string term) => term.Split(' ');
}
