namespace RagPrep.Index.Lexical;

/// <summary>What each term of a search counts.</summary>
internal static class TermWeights
{
    /// <summary>A question's own terms by how often it has them; those of its expansions by the largest weight, where it has them not itself.</summary>
    /// <param name="own">The question's terms, each once.</param>
    /// <param name="expansions">The terms of each expansion, with its weight.</param>
    public static List<(T Term, float Weight)> Of<T>(List<(T Term, int Occurrences)> own, IEnumerable<(IEnumerable<T> Terms, double Weight)> expansions)
        where T : IEquatable<T>
    {
        var weighed = own.ConvertAll(term => (term.Term, Weight: (float)term.Occurrences));
        foreach (var (terms, weight) in expansions)
        {
            foreach (var term in terms)
            {
                var place = weighed.FindIndex(other => other.Term.Equals(term));
                if (place < 0)
                    weighed.Add((term, (float)weight));
                else if (place >= own.Count)
                    weighed[place] = (term, Math.Max(weighed[place].Weight, (float)weight));
            }
        }
        return weighed;
    }
}
