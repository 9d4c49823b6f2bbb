using RagPrep.Retrieval;

namespace RagPrep.Answering.Generated;

/// <summary>Chooses what a language model is given to read.</summary>
internal static class PromptEvidence
{
    /// <summary>
    /// The passages that fit a budget, best first and second best last: what stands in the middle of a long prompt is read least
    /// (Liu et al., "Lost in the Middle", 2023). What each part of a double question finds has its place after the best.
    /// </summary>
    /// <param name="found">The search.</param>
    /// <param name="tokens">Budget for all of it.</param>
    /// <param name="count">Counts a text's tokens.</param>
    public static IReadOnlyList<PromptPassage> Fit(SearchResult found, int tokens, Func<string, int> count)
    {
        var (chosen, used) = (new List<PromptPassage>(), 0);
        foreach (var passage in Wanted(found).Select(hit => new PromptPassage(hit)).Where(passage => passage.Sentences.Count > 0))
        {
            var size = count(passage.Write(chosen.Count + 1));
            if (chosen.Count > 0 && used + size > tokens)
                continue;
            chosen.Add(passage);
            used += size;
        }
        return [.. chosen.Where((_, i) => i % 2 == 0), .. chosen.Where((_, i) => i % 2 == 1).Reverse()];
    }

    private static IEnumerable<Hit> Wanted(SearchResult found)
    {
        var whole = found.Statements.ToList();
        return whole.Take(1).Concat(found.Parts.SelectMany(part => part.Statements.Take(1))).Concat(whole.Skip(1)).DistinctBy(hit => hit.Ordinal);
    }
}
