namespace RagPrep.Evaluation.Measures;

/// <summary>What a measure says of a run.</summary>
/// <param name="Run">The run's name.</param>
/// <param name="Measure">The measure.</param>
/// <param name="ByQuery">Query id to figure, at least one.</param>
public sealed record RunScores(string Run, Measure Measure, IReadOnlyDictionary<string, double> ByQuery)
{
    /// <summary>The mean over the queries.</summary>
    public double Mean { get; } = ByQuery.Values.Average();

    /// <summary>
    /// Measures a run on the queries with judgements; what it found for other queries is left aside. A query whose judgements hold no
    /// relevant document counts 0, as with trec_eval.
    /// </summary>
    /// <exception cref="ArgumentException">No query is left to measure.</exception>
    public static RunScores Of(Run run, Qrels qrels, Measure measure, MissingQueries missing = MissingQueries.CountZero)
    {
        var put = run.Queries.ToHashSet(StringComparer.Ordinal);
        var queries = qrels.Queries.Where(query => missing == MissingQueries.CountZero || put.Contains(query)).ToList();
        if (queries.Count == 0)
            throw new ArgumentException($"No query of the run '{run.Name}' has judgements.", nameof(run));
        return new RunScores(run.Name, measure, queries.ToDictionary(query => query, query => measure.Of(run.Ranking(query), qrels[query])));
    }

    /// <summary>Query by query, how much better this run is than another; what the paired tests take.</summary>
    /// <exception cref="ArgumentException">The two have not the same measure and queries.</exception>
    public IReadOnlyList<QueryDifference> Minus(RunScores other)
    {
        if (!Measure.Equals(other.Measure) || ByQuery.Count != other.ByQuery.Count || !ByQuery.Keys.All(other.ByQuery.ContainsKey))
            throw new ArgumentException($"'{Run}' and '{other.Run}' were not measured by the same measure on the same queries.", nameof(other));
        return [.. ByQuery.Select(query => new QueryDifference(query.Key, query.Value - other.ByQuery[query.Key]))];
    }
}
