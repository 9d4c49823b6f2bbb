namespace RagPrep.Tests.Evaluation.Measures;

/// <summary>BM25 as the formula says (Robertson and Zaragoza 2009, with the inverse document frequency of Lucene), exact lengths, a word of the query as often as it stands there.</summary>
internal sealed class PlainBm25
{
    private const double K1 = 1.2, B = 0.75;
    private readonly Dictionary<string, List<(int Document, int Frequency)>> postings = [];
    private readonly double[] norms;

    public PlainBm25(IReadOnlyList<string> texts)
    {
        var lengths = new double[texts.Count];
        foreach (var (document, text) in texts.Index())
        {
            List<string> terms = [.. PlainWords.Of(text)];
            lengths[document] = terms.Count;
            foreach (var (term, frequency) in terms.CountBy(term => term))
            {
                if (!postings.TryGetValue(term, out var list))
                    postings.Add(term, list = []);
                list.Add((document, frequency));
            }
        }
        var average = lengths.Average();
        norms = [.. lengths.Select(length => K1 * (1 - B + (B * length / average)))];
    }

    /// <summary>Documents with their scores, best first; of equals the first stays first.</summary>
    public IEnumerable<(int Document, double Score)> Search(string query)
    {
        var scores = new double[norms.Length];
        foreach (var list in PlainWords.Of(query).Select(postings.GetValueOrDefault).OfType<List<(int, int)>>())
        {
            var weight = Math.Log(1 + ((norms.Length - list.Count + .5) / (list.Count + .5)));
            foreach (var (document, frequency) in list)
                scores[document] += weight * frequency / (frequency + norms[document]);
        }
        return scores.Select((score, document) => (document, score)).Where(hit => hit.score > 0).OrderByDescending(hit => hit.score);
    }
}
