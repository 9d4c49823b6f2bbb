namespace RagPrep.Evaluation.Measures;

/// <summary>What a system found for each query. Immutable.</summary>
public sealed class Run
{
    private readonly Dictionary<string, IReadOnlyList<ScoredDocument>> rankings = new(StringComparer.Ordinal);

    /// <summary>Makes a run of scored documents in any order; they are ranked by score, ties by id in descending order, as trec_eval ranks them.</summary>
    /// <param name="name">The system's name.</param>
    /// <param name="found">Query id to documents; a list may be empty.</param>
    /// <exception cref="ArgumentException">A document stands twice in a ranking (an error for trec_eval too), or a score is not finite.</exception>
    public Run(string name, IEnumerable<KeyValuePair<string, IReadOnlyList<ScoredDocument>>> found)
    {
        Name = name;
        foreach (var (query, documents) in found)
        {
            Check(query, documents);
            rankings.Add(query, [.. documents.Order(RankOrder.Instance)]);
        }
    }

    /// <summary>The system's name.</summary>
    public string Name { get; }

    /// <summary>The queries that were put, also those for which nothing was found.</summary>
    public IReadOnlyCollection<string> Queries => rankings.Keys;

    /// <summary>Makes a run of rankings whose order stands, whatever the scores were; the score of rank r is 1 / r.</summary>
    /// <param name="name">The system's name.</param>
    /// <param name="rankings">Query id to document ids, best first.</param>
    /// <exception cref="ArgumentException">A document stands twice in a ranking.</exception>
    public static Run OfRankings(string name, IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> rankings) =>
        new(name, rankings.Select(pair => KeyValuePair.Create<string, IReadOnlyList<ScoredDocument>>(
            pair.Key, [.. pair.Value.Select((id, index) => new ScoredDocument(id, 1.0 / (index + 1)))])));

    /// <summary>The documents found for a query, best first; none where the query was not put.</summary>
    public IReadOnlyList<ScoredDocument> Found(string query) => rankings.GetValueOrDefault(query, []);

    /// <summary>The ids of <see cref="Found"/>.</summary>
    public IReadOnlyList<string> Ranking(string query) => [.. Found(query).Select(document => document.Id)];

    private static void Check(string query, IReadOnlyList<ScoredDocument> documents)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, score) in documents)
        {
            if (!seen.Add(id))
                throw new ArgumentException($"The document '{id}' stands twice in the ranking of query '{query}'.", nameof(documents));
            if (!double.IsFinite(score))
                throw new ArgumentException($"The score of document '{id}' for query '{query}' is no finite number.", nameof(documents));
        }
    }
}
