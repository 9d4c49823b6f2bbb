namespace RagPrep.Models;

/// <summary>Reads no pair of a query and a passage twice while it is among the last so many. Safe for use by many callers at once.</summary>
/// <param name="inner">Reads what is not known.</param>
/// <param name="capacity">Pairs that are remembered, from 1; the one not asked for longest is forgotten first.</param>
public sealed class CachedReranker(IReranker inner, int capacity) : IReranker
{
    private readonly RecentlyUsed<(string Query, string Passage), float> known = new(capacity);

    /// <inheritdoc/>
    /// <remarks>What is known is scored even where the deadline has passed.</remarks>
    public async Task<IReadOnlyList<float?>> ScoreAsync(
        string query, IReadOnlyList<string> passages, CancellationToken deadline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(passages);
        cancellationToken.ThrowIfCancellationRequested();
        var scores = new float?[passages.Count];
        var unknown = new List<int>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (known.TryGet((query, passages[i]), out var score))
                scores[i] = score;
            else
                unknown.Add(i);
        }
        if (unknown.Count == 0)
            return scores;

        var read = await inner.ScoreAsync(query, [.. unknown.Select(i => passages[i])], deadline, cancellationToken);
        foreach (var (i, score) in unknown.Zip(read))
        {
            scores[i] = score;
            if (score is { } logit)
                known.Set((query, passages[i]), logit);
        }
        return scores;
    }
}
