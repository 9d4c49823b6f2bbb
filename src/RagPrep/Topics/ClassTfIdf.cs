namespace RagPrep.Topics;

/// <summary>
/// Class-based TF-IDF (Grootendorst, "BERTopic: Neural topic modeling with a class-based TF-IDF procedure", 2022): how much a term tells one
/// class from the others. Here with the root of the frequency and BM25's rarity, which that author's library offers against terms that are frequent everywhere.
/// </summary>
internal static class ClassTfIdf
{
    /// <summary>The weight of a term in a class, 0 or more: <c>√(f / F) · ln(1 + (A − n + ½) / (n + ½))</c>, 0 where the logarithm would be negative.</summary>
    /// <param name="inClass">f, the term's frequency in the class.</param>
    /// <param name="ofClass">F, the frequency of all terms in the class.</param>
    /// <param name="inAll">n, the term's frequency in all classes.</param>
    /// <param name="average">A, the mean over the classes of the frequency of all terms.</param>
    public static double Weight(double inClass, double ofClass, double inAll, double average) =>
        Math.Sqrt(inClass / ofClass) * Math.Log(1 + (Math.Max(0, average - inAll + 0.5) / (inAll + 0.5)));

    /// <summary>The weights of the terms of each class.</summary>
    /// <param name="classes">Frequencies of each class's terms.</param>
    public static IReadOnlyList<Dictionary<string, double>> Weights(IReadOnlyList<Dictionary<string, int>> classes)
    {
        var inAll = classes.SelectMany(terms => terms).GroupBy(term => term.Key, term => term.Value).ToDictionary(term => term.Key, term => term.Sum());
        var average = (double)inAll.Values.Sum() / Math.Max(1, classes.Count);
        return [.. classes.Select(terms =>
        {
            var ofClass = terms.Values.Sum();
            return terms.ToDictionary(term => term.Key, term => Weight(term.Value, ofClass, inAll[term.Key], average));
        })];
    }
}
