namespace RagPrep.Evaluation.Measures;

/// <summary>A figure of one ranking: a pure function of the ranking and the judgements. Two measures with one name are equal.</summary>
public abstract class Measure : IEquatable<Measure>
{
    private protected Measure(string symbol, int? depth = null, string? option = null)
    {
        if (depth is < 1)
            throw new ArgumentOutOfRangeException(nameof(depth), depth, "A measure looks at the first 1 or more documents.");
        Depth = depth;
        Name = symbol + (depth is { } k ? $"@{k}" : "") + (option is null ? "" : $" ({option})");
    }

    /// <summary>How many of the first documents count; null for all.</summary>
    public int? Depth { get; }

    /// <summary>What it prints as and what <see cref="Parse"/> reads: 'R@5', 'nDCG@10 (exp)', 'P@10 (grade>=2)'.</summary>
    public string Name { get; }

    /// <summary>Reads a measure's name in any case: as it prints itself, or as trec_eval writes it ('ndcg_cut_10', 'recall_100', 'map').</summary>
    /// <exception cref="FormatException">No such measure; the message names those there are.</exception>
    public static Measure Parse(string name) => MeasureName.Parse(name);

    /// <summary>The figure, from 0 to 1.</summary>
    /// <param name="ranking">Document ids, best first, none twice.</param>
    /// <param name="judgements">The query's judgements; a document without one is not relevant.</param>
    public abstract double Of(IReadOnlyList<string> ranking, Judgements judgements);

    /// <summary>The <see cref="Name"/>.</summary>
    public sealed override string ToString() => Name;

    /// <inheritdoc/>
    public bool Equals(Measure? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Measure);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    private protected IEnumerable<string> Top(IReadOnlyList<string> ranking) => ranking.Take(Depth ?? ranking.Count);
}
