namespace RagPrep.Evaluation.Measures;

/// <summary>Relevance judgements: query id to document id to grade. Immutable.</summary>
public sealed class Qrels
{
    private readonly Dictionary<string, Judgements> byQuery = new(StringComparer.Ordinal);

    /// <summary>Makes qrels of judgements in any order.</summary>
    /// <exception cref="ArgumentException">A document is judged twice for one query.</exception>
    public Qrels(IEnumerable<Judgement> judgements)
    {
        foreach (var query in judgements.GroupBy(judgement => judgement.Query, StringComparer.Ordinal))
        {
            var grades = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (_, document, grade) in query)
            {
                if (!grades.TryAdd(document, grade))
                    throw new ArgumentException($"The document '{document}' is judged twice for query '{query.Key}'.", nameof(judgements));
            }
            byQuery.Add(query.Key, new Judgements(grades));
        }
    }

    /// <summary>The queries with at least one judgement, in the order in which they came.</summary>
    public IReadOnlyCollection<string> Queries => byQuery.Keys;

    /// <summary>The judgements of a query; none where it has none.</summary>
    public Judgements this[string query] => byQuery.GetValueOrDefault(query, Judgements.None);

    /// <summary>All judgements, query by query.</summary>
    public IEnumerable<Judgement> All() =>
        byQuery.SelectMany(query => query.Value.Grades.Select(document => new Judgement(query.Key, document.Key, document.Value)));
}
